package dev.headroom.access;

import dev.headroom.platform.batching.PageBatch;
import dev.headroom.platform.documents.DocumentStore;
import dev.headroom.platform.documents.Documents;
import dev.headroom.platform.documents.FieldCondition;
import dev.headroom.platform.documents.StoredForm;
import dev.headroom.platform.errors.NotFound;
import dev.headroom.platform.paging.Page;
import dev.headroom.platform.paging.PageRequest;
import dev.headroom.platform.sql.Sql;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The documents of accounts, as far as a caller sees the accounts. Every feature with documents of accounts reads them
 * through this, so that none of them can forget to ask.
 */
public final class AccountDocuments<T> {

    private final Access access;
    private final Sql sql;
    private final StoredForm<T> form;
    private final Documents<T> documents;
    private final Permission read;
    private final PageBatch<Caller, UUID, T> ofAccounts;

    /**
     * Prepares to read one kind of documents.
     *
     * @param form of documents that each belong to an account and stay with it
     * @param read the permission to read them
     */
    public AccountDocuments(
            Vertx vertx, Access access, Sql sql, DocumentStore store, StoredForm<T> form, Permission read) {
        this.access = access;
        this.sql = sql;
        this.form = form;
        this.documents = store.of(form);
        this.read = read;
        this.ofAccounts = new PageBatch<>(vertx, this::ofAccounts, this::position);
    }

    /** The documents without regard to who asks: to write them, and for who was let through already. */
    public Documents<T> documents() {
        return documents;
    }

    /** The documents among these that the caller may read, by their ids. */
    public Uni<Map<UUID, T>> find(Caller caller, Collection<UUID> ids) {
        return sight(caller, read)
                .chain(sight -> documents.find(caller.organization(), ids).map(found -> found.stream()
                        .filter(document -> sight.sees(account(document)))
                        .collect(Collectors.toUnmodifiableMap(form::id, Function.identity()))));
    }

    /** The document as it is, if the permission reaches its account. */
    public Uni<Optional<T>> find(Caller caller, Permission permission, UUID id) {
        return sight(caller, permission).chain(sight -> documents
                .find(caller.organization(), id)
                .map(found -> found.filter(document -> sight.sees(account(document)))));
    }

    /** The document as it was at a version; it stays with its account, so who sees it now sees all it ever was. */
    public Uni<Optional<T>> find(Caller caller, UUID id, int version) {
        return sight(caller, read).chain(sight -> documents
                .find(caller.organization(), id, version)
                .map(found -> found.filter(document -> sight.sees(account(document)))));
    }

    /** Every document of the accounts that the caller may see: for rules that need all of them. */
    public Uni<List<T>> ofAccounts(Caller caller, Collection<UUID> accounts) {
        return sight(caller, read)
                .chain(sight -> documents.ofAccounts(
                        caller.organization(),
                        accounts.stream().filter(sight::sees).toList()));
    }

    /**
     * The newest documents that the caller may read, still to be turned into values on a worker thread.
     *
     * @param anyOf the values that each named field may have
     */
    public Uni<Supplier<List<T>>> newest(Caller caller, Map<String, List<String>> anyOf, int most) {
        return sight(caller, read).chain(sight -> documents
                .lists()
                .newest(caller.organization(), sight.everything() ? null : sight.accounts(), anyOf, most));
    }

    /** The same of these accounts. */
    public Uni<Supplier<List<T>>> newest(
            Caller caller, Collection<UUID> accounts, Map<String, List<String>> anyOf, int most) {
        return sight(caller, read).chain(sight -> documents
                .lists()
                .newest(
                        caller.organization(),
                        accounts.stream().filter(sight::sees).toList(),
                        anyOf,
                        most));
    }

    /** Which accounts' documents the caller may read. */
    public Uni<Sight> sight(Caller caller) {
        return sight(caller, read);
    }

    /**
     * A page of the documents that the caller may read, the oldest first.
     *
     * @param account only those of this account; null for all accounts
     * @param values the values that a stored document's fields must have
     */
    public Uni<Page<T>> page(Caller caller, @Nullable UUID account, Map<String, String> values, PageRequest request) {
        return sight(caller, read)
                .chain(sight -> page(caller.organization(), sight, account, values, request))
                .map(found -> request.page(found, this::position));
    }

    private Uni<List<T>> page(
            UUID organization, Sight sight, @Nullable UUID account, Map<String, String> values, PageRequest request) {
        if (account == null && sight.everything()) {
            return documents.pageOfAll(organization, values, request).map(Supplier::get);
        }
        if (account != null && !sight.sees(account)) {
            throw new NotFound("There is no such account, or you may not see it.", "filter", "account");
        }
        Set<UUID> accounts = account == null ? sight.accounts() : Set.of(account);
        return documents.page(organization, accounts, values, request);
    }

    /**
     * A page of the documents that the caller may read and of which all of any of these sets of conditions hold.
     *
     * @param account only those of this account; null for all accounts
     */
    public Uni<Page<T>> page(
            Caller caller, @Nullable UUID account, List<List<FieldCondition>> anyOf, PageRequest request) {
        return sight(caller, read)
                .chain(sight -> documents.lists().page(caller.organization(), owners(sight, account), anyOf, request))
                .map(found -> request.page(found, this::position));
    }

    /** Whose documents a list shows; null for all accounts. */
    private static @Nullable Set<UUID> owners(Sight sight, @Nullable UUID account) {
        if (account == null) {
            return sight.everything() ? null : sight.accounts();
        }
        if (!sight.sees(account)) {
            throw new NotFound("There is no such account, or you may not see it.", "filter", "account");
        }
        return Set.of(account);
    }

    /** A page of one account's documents, the oldest first; the first pages of many accounts are one query. */
    public Uni<Page<T>> ofAccount(Caller caller, UUID account, PageRequest page) {
        return ofAccounts
                .load(caller, account, page)
                .map(found -> found.orElseThrow(
                        () -> new NotFound("There is no such account, or you may not see its plans.")));
    }

    /** An account has a handful of them, so all are read, in one query for all accounts asked for. */
    private Uni<Map<UUID, List<T>>> ofAccounts(Caller caller, Set<UUID> accounts, PageRequest page) {
        return sight(caller, read).chain(sight -> {
            List<UUID> seen = accounts.stream().filter(sight::sees).toList();
            return documents.ofAccounts(caller.organization(), seen).map(found -> seen.stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), account -> rest(found, account, page))));
        });
    }

    private List<T> rest(List<T> found, UUID account, PageRequest page) {
        return found.stream()
                .filter(document -> account(document).equals(account))
                .filter(document -> !page.isContinued()
                        || form.id(document).toString().compareTo(page.after().get(0)) > 0)
                .limit(page.fetch())
                .toList();
    }

    private Uni<Sight> sight(Caller caller, Permission permission) {
        return sql.reading(caller.organization(), () -> access.sight(caller, permission));
    }

    private UUID account(T document) {
        UUID account = form.account(document);
        if (account == null) {
            throw new IllegalStateException("a document of " + form.collection() + " without an account");
        }
        return account;
    }

    private List<String> position(T document) {
        return List.of(form.id(document).toString());
    }
}
