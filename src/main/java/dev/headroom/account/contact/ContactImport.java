package dev.headroom.account.contact;

import dev.headroom.access.Permission;
import dev.headroom.access.people.Member;
import dev.headroom.access.people.MemberDirectory;
import dev.headroom.account.contact.ContactSheet.Applied;
import dev.headroom.account.imports.ImportName;
import dev.headroom.account.imports.ImportRejection;
import dev.headroom.account.imports.ImportRun;
import dev.headroom.account.imports.ImportUnits;
import dev.headroom.account.imports.NamedUnits;
import dev.headroom.account.imports.NumberedRow;
import dev.headroom.account.imports.RejectedCell;
import dev.headroom.account.imports.RowCells;
import dev.headroom.account.imports.RowImport;
import dev.headroom.account.imports.RowReader;
import dev.headroom.account.imports.StoredRows;
import dev.headroom.platform.batching.Workers;
import dev.headroom.platform.changes.Author;
import dev.headroom.platform.changes.ChangeLog;
import dev.headroom.platform.changes.NewChange;
import dev.headroom.platform.errors.BadInput;
import dev.headroom.platform.identity.GlobalId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports the people at an account: who they are, the posts they hold, and when they were last dealt with. */
@ApplicationScoped
class ContactImport implements RowImport<ContactPlan, ContactRow> {

    private static final String MEMBER_ACTOR = "member:";

    /** Where today begins first. */
    private static final ZoneOffset EARLIEST_ZONE = ZoneOffset.ofHours(14);

    private final ImportUnits units;
    private final MemberDirectory members;
    private final ImportedContacts contacts;
    private final ImportedTouches touches;
    private final ChangeLog changes;
    private final Workers workers;
    private final Clock clock;

    ContactImport(
            ImportUnits units,
            MemberDirectory members,
            ImportedContacts contacts,
            ImportedTouches touches,
            ChangeLog changes,
            Workers workers,
            Clock clock) {
        this.units = units;
        this.members = members;
        this.contacts = contacts;
        this.touches = touches;
        this.changes = changes;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "CONTACTS";
    }

    @Override
    public Permission permission() {
        return ContactPermissions.WRITE;
    }

    @Override
    public Class<ContactPlan> planType() {
        return ContactPlan.class;
    }

    @Override
    public RowReader<ContactRow> reader(ContactPlan plan) {
        return new ContactRowReader(plan, LocalDate.now(clock.withZone(EARLIEST_ZONE)));
    }

    @Override
    public Uni<ContactPlan> plan(Author author, UUID account, byte[] mapping, List<String> header) {
        return workers.compute(() -> ContactMapping.parse(mapping))
                .invoke(parsed ->
                        RowCells.requireColumns(header, parsed.columns().named()))
                .chain(parsed -> member(author, parsed)
                        .map(member -> new ContactPlan(
                                header, parsed, member.map(Member::uuid).orElse(null))));
    }

    /** Who of us dealt with the contacts: the one the mapping names, or who imports. */
    private Uni<Optional<Member>> member(Author author, ContactMapping mapping) {
        if (!mapping.columns().haveTouches()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return named(author, mapping.member()).invoke(found -> {
            if (found.isEmpty()) {
                throw new BadInput(
                        "Whose visits and e-mails these are is not known: send the global id or the address of one of"
                                + " your members.",
                        "mapping",
                        "member");
            }
        });
    }

    private Uni<Optional<Member>> named(Author author, @Nullable String member) {
        if (member != null && member.indexOf('@') >= 0) {
            return members.ofEmail(author.organization(), member);
        }
        Optional<UUID> id = member == null
                ? Optional.of(author.actor())
                        .filter(actor -> actor.startsWith(MEMBER_ACTOR))
                        .map(actor -> UUID.fromString(actor.substring(MEMBER_ACTOR.length())))
                : GlobalId.uuid(member, Member.TYPE);
        return id.isEmpty()
                ? Uni.createFrom().item(Optional.empty())
                : members.find(author.organization(), Set.of(id.get()))
                        .map(found -> Optional.ofNullable(found.get(id.get())));
    }

    @Override
    public Uni<StoredRows> store(ImportRun run, ContactPlan plan, List<NumberedRow<ContactRow>> numbered) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<ContactRow> rows = numbered.stream().map(NumberedRow::row).toList();
        return units(run, plan.mapping(), rows)
                .chain(units -> contacts.known(run, rows, units))
                .chain(known -> {
                    ContactSheet sheet = new ContactSheet(run, plan.mapping().columns(), known, now);
                    Told told = tell(run, plan, sheet, numbered, now);
                    return contacts.store(sheet)
                            .chain(() -> touches.add(run.organization(), told.touches()))
                            .call(added -> changes.appendAll(run.author(), changes(sheet, added)))
                            .map(told::stored);
                });
    }

    private Uni<NamedUnits> units(ImportRun run, ContactMapping mapping, List<ContactRow> rows) {
        List<ImportName> named = rows.stream()
                .map(ContactRow::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return mapping.createUnits()
                ? units.orAdded(run.author(), run.account(), named)
                : units.known(run.organization(), run.account(), named);
    }

    private static Told tell(
            ImportRun run,
            ContactPlan plan,
            ContactSheet sheet,
            List<NumberedRow<ContactRow>> numbered,
            OffsetDateTime now) {
        Told told = new Told(new ArrayList<>(), new ArrayList<>());
        for (NumberedRow<ContactRow> row : numbered) {
            try {
                Applied applied = sheet.apply(row.row());
                List<Touch> happened = ImportedTouches.of(run, applied.contact().id, row.row(), plan.member(), now);
                told.rows().add(new ToldRow(applied.changed(), happened));
            } catch (RejectedCell e) {
                told.rejections().add(e.at(row.line()));
            }
        }
        return told;
    }

    private static List<NewChange> changes(ContactSheet sheet, Set<Touch> added) {
        return Stream.concat(
                        sheet.changes().stream(),
                        added.stream().map(touch -> NewChange.created(Touch.TYPE, touch.uuid(), touch.accountUuid())))
                .toList();
    }

    /** Whether a row changed its contact, and the touches it tells of. */
    private record ToldRow(boolean changed, List<Touch> touches) {}

    /** What the rows of a piece came to. */
    private record Told(List<ToldRow> rows, List<ImportRejection> rejections) {

        List<Touch> touches() {
            return rows.stream().flatMap(row -> row.touches().stream()).toList();
        }

        StoredRows stored(Set<Touch> added) {
            int accepted = (int) rows.stream()
                    .filter(row -> row.changed() || row.touches().stream().anyMatch(added::contains))
                    .count();
            return new StoredRows(accepted, rows.size() - accepted, rejections);
        }
    }
}
