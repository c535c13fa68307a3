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

    package init(
        frame: Frame, title: String, sentence: String, facts: FactList, address: String?,
        breadcrumbs: [Breadcrumb], next: ActionLink
    ) {
        self.frame = frame
        self.title = title
        self.sentence = sentence
        self.facts = facts
        self.address = address
        self.breadcrumbs = breadcrumbs
        self.next = next
    }
}
