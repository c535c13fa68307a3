import Domain
import Testing

@Suite struct `What an AE reads of a request's record` {
    private static let engagement = ID<Engagement>(9)

    private static func line(
        _ kind: Activity.Kind, by person: Contact = Cast.marta, _ sentence: String, detail: String = ""
    ) -> Activity {
        Activity(
            at: Cast.now, by: person, kind: kind, request: ID(7), engagement: engagement,
            sentence: sentence, detail: detail)
    }

    private static func read(_ lines: [Activity]) -> [String] {
        AERecord(lines, for: Cast.priya.id).entries.map {
            "\($0.actorName) \($0.sentence)\($0.detail.isEmpty ? "" : ": \($0.detail)")"
        }
    }

    @Test func `names nobody who was chosen, asked or declined`() {
        let lines = [
            Self.line(.shortlisted, "shortlisted Dr. Helen Osei"),
            Self.line(.overridden, "asked Dr. Helen Osei, although off rotation", detail: "the only one"),
            Self.line(.declined, by: Cast.helen, "declined", detail: "we are leaving you"),
        ]
        #expect(Self.read(lines) == ["Marta Keller asked a reference", "A reference declined"])
    }

    @Test func `names a reference from their yes on`() {
        let lines = [
            Self.line(.asked, "asked Dr. Helen Osei"), Self.line(.accepted, by: Cast.helen, "accepted"),
            Self.line(.briefed, "changed the brief for Dr. Helen Osei", detail: "The brief"),
            Self.line(.declined, by: Cast.helen, "declined", detail: "ill"),
        ]
        #expect(
            Self.read(lines) == [
                "Marta Keller asked a reference", "Dr. Helen Osei accepted",
                "Marta Keller changed the brief for Dr. Helen Osei", "Dr. Helen Osei declined: ill",
            ])
    }

    @Test func `leaves out whose work ended before they had answered`() {
        #expect(Self.read([Self.line(.cancelled, "ended the work with Dr. Helen Osei")]) == [])
    }

    @Test func `keeps back the scores that others gave`() {
        let lines = [
            Self.line(.feedbackGiven, by: Cast.helen, "gave feedback: match 1 of 5", detail: "never again"),
            Self.line(.feedbackGiven, by: Cast.priya, "gave feedback: match 4 of 5", detail: "good"),
        ]
        #expect(
            Self.read(lines) == [
                "Dr. Helen Osei put feedback on record", "Priya Raman gave feedback: match 4 of 5: good",
            ])
    }
}
