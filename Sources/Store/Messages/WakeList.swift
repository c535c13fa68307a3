package import Domain
package import Foundation
import GRDB
import Synchronization

/// Which tenants have something to be done and when, kept in the control database: idle tenants are not opened to find
/// out that they are idle.
///
/// A tenant is put on it before the transaction is committed that posts a letter or says when something is due, and taken
/// off only when, after a look into the tenant, nobody has put it on again. So what is on disk is found whenever the server
/// stops.
package final class WakeList: Sendable {
    private let control: ControlDatabase
    private let isAlone: Bool
    /// The second for which each tenant is known to be on the list at the latest: a busy one writes there once a round, not
    /// once a letter.
    private let marked = Mutex<[Slug: Int64]>([:])

    /// - Parameter use: beside a server, which takes tenants off the list unseen, nothing is taken as known.
    package init(control: ControlDatabase, use: FolderUse = .alone) {
        self.control = control
        isAlone =
            switch use {
            case .alone: true
            case .beside: false
            }
    }

    /// A tenant whose turn it is.
    package struct Turn: Sendable, Hashable {
        package let slug: Slug
        /// Rises whenever the tenant is put on the list.
        let number: Int64
    }

    /// Those whose moment has come, the longest due first; suspended ones wait until they are resumed, and
    /// those that are to be deleted until somebody keeps them.
    package func due(at now: Date, most: Int) async throws -> [Turn] {
        try await control.read { try $0.turns(dueAt: now, most: most) }
    }

    /// To be called before looking into the tenant: what is posted from now on puts it on the list again.
    package func begin(_ turn: Turn) {
        marked.withLock { $0[turn.slug] = nil }
    }

    /// To be called after it: takes the tenant off the list, or keeps it there for a later moment. One that was put on
    /// again meanwhile stays as it is.
    package func end(_ turn: Turn, next: Date?) async throws {
        try await control.write { try $0.end(turn, next: next) }
    }

    /// Puts a tenant on the list for a moment at the latest, from within the transaction that makes something due then.
    func mark(_ slug: Slug, at moment: Date) throws {
        let isKnown = marked.withLock { marked in
            if isAlone, let known = marked[slug], known <= moment.seconds { return true }
            marked[slug] = moment.seconds
            return false
        }
        if isKnown { return }
        do {
            try control.writeNow { try $0.wake(slug, at: moment) }
        } catch {
            marked.withLock { $0[slug] = nil }
            throw error
        }
    }
}

extension ControlReading {
    fileprivate func turns(dueAt now: Date, most: Int) throws -> [WakeList.Turn] {
        try database.rows(
            """
            SELECT wake.slug, wake.turn
            FROM wake
            JOIN tenant ON tenant.slug = wake.slug AND tenant.state = 'active'
                AND tenant.deletes_at IS NULL
            WHERE wake.due_at <= \(now.seconds)
            ORDER BY wake.due_at, wake.slug
            LIMIT \(most)
            """
        ).compactMap { row in
            Slug(row["slug"] as String).map { WakeList.Turn(slug: $0, number: row["turn"]) }
        }
    }
}

extension ControlTransaction {
    /// Puts a tenant on the wake list, at the earlier of two moments where it is there already.
    func wake(_ slug: Slug, at moment: Date) throws {
        try database.change(
            """
            INSERT INTO wake (slug, due_at, turn)
            VALUES (\(slug.text), \(moment.seconds), 1)
            ON CONFLICT (slug) DO UPDATE SET due_at = min(due_at, excluded.due_at), turn = turn + 1
            """)
    }

    fileprivate func end(_ turn: WakeList.Turn, next: Date?) throws {
        if let next {
            try database.change(
                """
                UPDATE wake
                SET due_at = \(next.seconds)
                WHERE slug = \(turn.slug.text) AND turn = \(turn.number)
                """)
        } else {
            try database.change(
                "DELETE FROM wake WHERE slug = \(turn.slug.text) AND turn = \(turn.number)")
        }
    }
}
