/// What happened after somebody was invited, with the address to hand over where no mail goes out: shown this once.
package struct InvitationMade: Sendable {
    let frame: Frame
    let title: String
    let sentence: String
    let facts: FactList
    /// Nil where a mail server takes the letter.
    let address: String?
    let breadcrumbs: [Breadcrumb]
    let next: ActionLink
    /// What whoever hands the address over has to know.
    let warning: String

    package init(
        frame: Frame, title: String, sentence: String, facts: FactList, address: String?,
        breadcrumbs: [Breadcrumb], next: ActionLink,
        warning: String =
            "No mail server is set up, so nothing was mailed. Hand this address over yourself: it lets one person in, once, within seven days, and is not shown again."
    ) {
        self.frame = frame
        self.title = title
        self.sentence = sentence
        self.facts = facts
        self.address = address
        self.breadcrumbs = breadcrumbs
        self.next = next
        self.warning = warning
    }
}
