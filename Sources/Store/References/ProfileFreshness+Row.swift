import Domain
import Foundation
import GRDB

extension ProfileFreshness {
    /// Of a row with `profile_confirmed_on`, `created_at`, `joined_on` and `profile_confirm_days`.
    init(_ row: Row) {
        let entered = Day(of: row.moment("created_at"), in: .gmt)
        self.init(
            confirmedOn: row.optionalDay("profile_confirmed_on"),
            since: max(entered, row.optionalDay("joined_on") ?? entered), days: row["profile_confirm_days"])
    }
}
