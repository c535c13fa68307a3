/// A deal as its AE enters it by hand: everything but its identity.
package struct OpportunityEntry: Hashable, Sendable {
    package var owner: ID<Person>
    package var account: ID<Account>?
    /// The prospect's name where there is no account.
    package var prospectName: String = ""
    package var productName: String = ""
    package var stage: Opportunity.Stage = .engaging
    package var engagedOn: Day?
    package var closedOn: Day?
    package var value: Money?

    package init(owner: ID<Person>, account: ID<Account>? = nil, prospectName: String = "") {
        self.owner = owner
        self.account = account
        self.prospectName = prospectName
    }
}
