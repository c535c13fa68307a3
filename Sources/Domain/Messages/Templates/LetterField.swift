/// Something that a mail's template may name: `{prospect}` stands where the prospect's name is to be. A field is never taken
/// away again, since tenants have it in their templates.
package enum LetterField: String, Hashable, Sendable, CaseIterable {
    case recipient
    case recipientFirstName = "recipient.firstName"
    case sender
    case program

    case prospect
    case prospectContact = "prospect.contact"
    case reference
    case referenceFirstName = "reference.firstName"
    case referenceRole = "reference.role"
    case account
    case ae
    /// Who did what the mail tells of.
    case actor

    case request
    case engagement
    case neededBy
    case wantsToLearn
    case brief
    case slots
    case override
    case answerBy
    case reason
    case nextMove

    case call
    case minutes
    case place
    case aeJoins

    case step
    case task
    case due
    case owner
    case until

    case counts
    case overdue
    case dueToday
    case paused
    case later
    case also

    case tier
    case quarterLimit
    case yearLimit
    case benefits
    case benefit
    case change
    case note
    case open
    case confirmed

    case role
    case days
    case oldMail
    case newMail

    /// In braces, as it stands in a template.
    package var braced: String { "{\(rawValue)}" }

    /// What every mail may name.
    package static let common: [LetterField] = [.recipient, .recipientFirstName, .sender, .program]
}
