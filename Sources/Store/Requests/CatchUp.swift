import Domain
package import Foundation
import GRDB

extension TenantTransaction {
    /// Works out again the requests whose booked call has come since: from then on the next move is a coordinator's.
    package func catchUp(at now: Date) throws {
        let passed: [Int64] = try database.values(
            """
            SELECT id
            FROM request
            WHERE stage = 'call' AND move = 'nobody' AND due_at <= \(now.seconds)
            """)
        for id in passed { try refresh(ID(id), at: now) }
    }
}

extension TenantReading {
    /// When the next booked call begins, which is when a request changes without anybody doing anything.
    package func nextCall() throws -> Date? {
        try database.row(
            "SELECT min(due_at) AS at FROM request WHERE stage = 'call' AND move = 'nobody'"
        )?.optionalMoment("at")
    }
}
