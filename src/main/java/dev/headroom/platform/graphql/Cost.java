package dev.headroom.platform.graphql;

import io.smallrye.graphql.api.Directive;
import io.smallrye.graphql.api.DirectiveLocation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Stands at a field whose answer is computed from many rows, so that an operation is priced by the work it makes. */
@Directive(on = DirectiveLocation.FIELD_DEFINITION)
@Description("What asking for this field counts in the limit of objects one operation can return, because its answer is"
        + " computed from many stored ones. Other fields count the objects they return.")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Cost {

    /** In objects. One stands for some 0.3 ms of processor time, measured on the demo. */
    @NonNull
    @Description("In objects.")
    int value();
}
