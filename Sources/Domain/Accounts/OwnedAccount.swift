package import Foundation

/// A customer in its account owner's list: how it stands, and what is asked of it.
package struct OwnedAccount: Sendable {
    package let id: ID<Account>
    package let name: String
    package let industry: String
    package let standing: Account.Standing
    /// References in the program.
    package let references: Int
    /// Slots of this quarter, used or held, over all references.
    package let takenInQuarter: Int
    /// What all references of the account may give this quarter at most.
    package let allowedInQuarter: Int
    package let openAsks: Int
    package let lastCallAt: Date?

    package init(
        id: ID<Account>, name: String, industry: String, standing: Account.Standing, references: Int,
        takenInQuarter: Int, allowedInQuarter: Int, openAsks: Int, lastCallAt: Date?
    ) {
        self.id = id
        self.name = name
        self.industry = industry
        self.standing = standing
        self.references = references
        self.takenInQuarter = takenInQuarter
        self.allowedInQuarter = allowedInQuarter
        self.openAsks = openAsks
        self.lastCallAt = lastCallAt
    }
}
