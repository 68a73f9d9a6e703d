package dev.headroom.platform.stores;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;

/**
 * Puts each message into the file before it is answered. The stock backend commits about once a second, and loses
 * every acknowledged write since then when the process is killed.
 */
final class CommittingBackend extends H2Backend {

    /** Ask for no data: whoever looks whether the store is alive does not wait for what it does just now. */
    private static final Set<String> SIGNS_OF_LIFE = Set.of("hello", "isMaster", "ismaster", "ping");

    /** Any number of these are answered at once, and everything else alone. */
    private static final Set<String> READS = Set.of("aggregate", "count", "distinct", "find", "getMore");

    /**
     * Reads share the lock. The stock backend changes documents and lists of indexes in place while it answers others
     * from them, and a commit in the middle of a write would store half of its effect, such as an index entry without
     * its document, and a kill right then would make that permanent.
     */
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private final Set<String> mentioned = ConcurrentHashMap.newKeySet();

    CommittingBackend(MVStore store) {
        super(store);
    }

    @Override
    public Document handleMessage(MongoMessage message) {
        var command = message.getDocument().entrySet().iterator().next();
        if (SIGNS_OF_LIFE.contains(command.getKey())) {
            return super.handleMessage(message);
        }
        // The first message that names a collection may be what creates it.
        String named = message.getDatabaseName() + "." + command.getValue();
        boolean known = !(command.getValue() instanceof String) || mentioned.contains(named);
        Document answer = known && READS.contains(command.getKey()) ? besideOthers(message) : alone(message);
        if (!known) {
            mentioned.add(named);
        }
        return answer;
    }

    private Document besideOthers(MongoMessage message) {
        lock.readLock().lock();
        try {
            return answer(message);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Document alone(MongoMessage message) {
        lock.writeLock().lock();
        try {
            return committed(message);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private Document committed(MongoMessage message) {
        try {
            return answer(message);
        } finally {
            commitChanges();
        }
    }

    /** A copy: it holds the very documents of the store, and is encoded after the lock is let go. */
    private Document answer(MongoMessage message) {
        return super.handleMessage(message).cloneDeeply();
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
