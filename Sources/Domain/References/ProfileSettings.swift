/// How a program keeps what it holds about its references right, as the tenant set it.
package struct ProfileSettings: Hashable, Sendable {
    /// Days after which a reference is asked again whether their profile is right.
    package var confirmDays: Int = usualDays
    package var corrections: Corrections = .wait
    /// Days after which what names somebody who left is erased.
    package var eraseDays: Int = usualEraseDays

    /// What becomes of what references correct about themselves.
    package enum Corrections: String, Hashable, Sendable, CaseIterable {
        /// A coordinator takes them or not.
        case wait
        /// They hold at once.
        case stand

        package var title: String {
            switch self {
            case .wait: "wait for a coordinator"
            case .stand: "hold at once"
            }
        }
    }

    package static let usualDays = 180
    /// Fewer would be a nuisance, more would be never.
    package static let range = 30...1095

    package static let usualEraseDays = 90
    package static let eraseRange = 1...1095

    package init() {}

    /// Whether a correction of this item holds without a coordinator's word.
    package func lets(_ item: ProfileItem) -> Bool {
        item.isTheirsToSay || corrections == .stand && !item.isOfCompany
    }

    /// What a change of them is, for the record.
    func compare(_ after: ProfileSettings, _ found: inout Differences) {
        found.add("days until a profile is to be confirmed again", confirmDays, after.confirmDays)
        found.add("days until who left is erased", eraseDays, after.eraseDays)
        found.add("corrections by references", corrections.title, after.corrections.title)
    }
}
