package dev.headroom.platform.stores;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Puts each message into the file before it is answered. The stock backend commits about once a second, and loses
 * every acknowledged write since then when the process is killed.
 */
final class CommittingBackend extends H2Backend {

    /** Change what the stock backend walks through without a lock while it answers others. */
    private static final Set<String> CHANGE_COLLECTIONS =
            Set.of("create", "createIndexes", "drop", "dropDatabase", "dropIndexes", "renameCollection");

    /**
     * Messages share the lock; a commit has it alone. A commit in the middle of another message would store half of
     * its effect, such as an index entry without its document, and a kill right then would make that permanent.
     */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private final Set<String> mentioned = ConcurrentHashMap.newKeySet();

    CommittingBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var command = message.getDocument().entrySet().iterator().next();
        // The first message that names a collection may be what creates it.
        String named = message.getDatabaseName() + "." + command.getValue();
        boolean known = !(command.getValue() instanceof String) || mentioned.contains(named);
        Lock held = known && !CHANGE_COLLECTIONS.contains(command.getKey()) ? lock.readLock() : lock.writeLock();
        held.lock();
        try {
            return super.handleMessage(message);
        } finally {
            if (!known) {
                mentioned.add(named);
            }
            held.unlock();
            alone(this::commitChanges);
        }
    }

    /** Runs with no message half done. */
    void alone(Runnable work) {
        lock.writeLock().lock();
        try {
            work.run();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void commitChanges() {
        if (getMvStore().hasUnsavedChanges()) {
            getMvStore().commit();
        }
    }
}
