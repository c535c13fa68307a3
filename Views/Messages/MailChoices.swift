/// Where a person says what the program mails them beside what waits for them.
package struct MailChoices: Sendable {
    let frame: Frame
    let action: Path
    let wantsDigest: Bool
    /// When the program opens, as "09:00 (Vienna time)"; empty where it is closed all week.
    let opening: String

    package init(frame: Frame, action: Path, wantsDigest: Bool, opening: String) {
        self.frame = frame
        self.action = action
        self.wantsDigest = wantsDigest
        self.opening = opening
    }

    package static let digestField = "digest"

    var digestHint: String {
        "On business mornings\(opening.isEmpty ? "" : ", at \(opening)"): what is overdue, due today and paused, and what "
            + "else waits for you. Nothing comes on a day on which nothing does."
    }
}
