/// What a reference gave within a year and what they had for it: conversations against benefits and thanks.
package struct UnreturnedHelp: Hashable, Sendable {
    package let reference: ID<Reference>
    package let name: String
    package let accountName: String
    package let tierName: String
    package let takesNoRewards: Bool
    package let conversations: Int
    package let delivered: Int
    package let thanks: Int
    /// Benefits that they still have coming.
    package let open: Int

    package init(
        reference: ID<Reference>, name: String, accountName: String, tierName: String,
        takesNoRewards: Bool, conversations: Int, delivered: Int, thanks: Int, open: Int
    ) {
        self.reference = reference
        self.name = name
        self.accountName = accountName
        self.tierName = tierName
        self.takesNoRewards = takesNoRewards
        self.conversations = conversations
        self.delivered = delivered
        self.thanks = thanks
        self.open = open
    }

    /// Conversations from which somebody who got nothing for them is about to leave.
    package static let many = 2
}
