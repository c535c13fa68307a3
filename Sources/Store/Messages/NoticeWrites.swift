import Domain
import Foundation
import GRDB

extension TenantReading {
    /// The mail that the clock has caused on a request, and when.
    func noticesGiven(about request: ID<Request>) throws -> [Occasion: Date] {
        var given: [Occasion: Date] = [:]
        for row in try database.rows(
            "SELECT kind, about, at FROM notice WHERE request_id = \(request.number)")
        {
            given[Occasion(kind: try row.choice("kind"), about: row["about"])] = row.moment("at")
        }
        return given
    }
}

extension TenantTransaction {
    /// Puts the letters of a notice into the outbox, with its line on the record, unless that was done before: the table
    /// knows an occasion once, and both are on disk together or not at all.
    func send(_ notice: ClockNotice, at now: Date) throws {
        guard try give(notice.occasion, about: notice.request, at: now) else { return }
        if let activity = notice.activity { try record(activity) }
        for letter in notice.letters {
            try post(letter, at: now, about: notice.request, engagement: notice.engagement, byClock: true)
        }
    }

    /// Writes down that an occasion has had its mail; false where it had it before.
    @discardableResult
    func give(_ occasion: Occasion, about request: ID<Request>?, at now: Date) throws -> Bool {
        try database.change(
            """
            INSERT INTO notice (kind, about, request_id, at)
            VALUES (\(occasion.kind.rawValue), \(occasion.about), \(request?.number), \(now.seconds))
            ON CONFLICT (kind, about) DO NOTHING
            """)
        return database.changesCount == 1
    }
}
