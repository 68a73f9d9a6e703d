package dev.headroom.account;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which accounts a list shows. */
@Input("AccountFilter")
@Description("Which accounts a list shows; the conditions that are given all hold.")
public record AccountFilter(
        @Description("The name begins so; letter case does not matter.") @Nullable
        String namePrefix,

        @Id @Description("Directly below this account in the tree of companies.") @Nullable
        String parent,

        @Id @Description("Owned by this member.") @Nullable String owner) {}
