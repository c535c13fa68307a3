import Domain
import Testing

@Suite struct `A mail's template` {
    private static let facts: LetterFacts = [
        .prospect: "Lakeside {brief}", .engagement: "phone call", .neededBy: "20 March",
        .brief: "First.\n\nSecond.",
        .recipientFirstName: "Helen", .sender: "Marta",
    ]

    private static func ask(_ body: String, subject: String = "A question") throws -> LetterTemplate {
        try LetterTemplate(.ask, subject: subject, body: body)
    }

    private static func fault(_ body: String, subject: String = "A question") -> LetterTemplate.Fault? {
        do throws(LetterTemplate.Fault) {
            _ = try LetterTemplate(.ask, subject: subject, body: body)
            return nil
        } catch {
            return error
        }
    }

    @Test func `has the facts where its fields stand, and what a fact says is text`() throws {
        let template = try Self.ask("Dear {recipient.firstName},\r\n\r\na { prospect } word")
        #expect(template.paragraphs(Self.facts) == ["Dear Helen,", "a Lakeside {brief} word"])
    }

    @Test func `leaves a paragraph out that names an empty field`() throws {
        let template = try Self.ask("One\n\nIt counts {slots}.\n \nTwo\nlines\n\n{brief}")
        #expect(template.paragraphs(Self.facts) == ["One", "Two\nlines", "First.", "Second."])
        let facts = Self.facts.merging([.slots: "2"]) { $1 }
        #expect(template.paragraphs(facts)[1] == "It counts 2.")
    }

    @Test(arguments: ["They decided without a call.", "They decided without a call"])
    func `ends a sentence once, whether its fact is one or not`(reason: String) throws {
        let template = try LetterTemplate(
            .engagementCancelled, subject: "Off", body: "Not needed any more: {reason}. Thank you.")
        #expect(
            template.paragraphs([.reason: reason]) == [
                "Not needed any more: They decided without a call. Thank you."
            ])
    }

    @Test func `has a subject of one line, whatever the facts say`() throws {
        let template = try Self.ask("x", subject: "{brief}: {slots} {prospect}")
        #expect(template.subject(Self.facts) == "First. Second.: Lakeside {brief}")
    }

    @Test(arguments: [
        ("{nonsense}", "There is no field {nonsense}"), ("{reference}", "{recipient.firstName}"),
        ("{{prospect}}", "There is no field {{prospect}"), ("{}", "There is no field {}"),
        ("{prospect", "“{prospect”"), ("a } b", "“a }”"), ("  ", "A mail needs this"),
    ])
    func `is refused with what is wrong, and what it may name`(text: String, words: String) {
        #expect(Self.fault(text)?.body?.contains(words) == true)
        #expect(Self.fault(text)?.subject == nil)
        #expect(Self.fault("x", subject: text)?.subject?.contains(words) == true)
    }

    @Test(arguments: LetterKind.allCases)
    func `of the product's own is without fault and says something`(kind: LetterKind) throws {
        let pattern = kind.pattern
        #expect(try LetterTemplate(kind, subject: pattern.subject, body: pattern.body) == kind.template)
        _ = try TemplateText(pattern.standing, fields: kind.fields)
        let text = LetterText(kind.template, facts: kind.sample(in: "Acme"))
        #expect(!text.subject.isEmpty && !text.paragraphs.isEmpty)
        #expect(!(text.paragraphs + text.standing + [text.subject]).contains { $0.contains("{") })
        #expect(Set(kind.fields).count == kind.fields.count)
        #expect(!pattern.title.isEmpty && pattern.occasion.hasSuffix("."))
    }

    @Test func `is one of its own for every mail`() {
        #expect(Set(LetterKind.allCases.map(\.pattern.title)).count == LetterKind.allCases.count)
    }
}

@Suite struct `A change of a mail's template` {
    private static func kept(_ body: String? = nil, edition: Int64 = 3) -> KeptTemplate {
        KeptTemplate(
            .dealWon, subject: body.map { _ in "Won" }, body: body, edition: Edition(edition), change: nil)
    }

    @Test func `keeps both texts on the record`() throws {
        let template = try LetterTemplate(.dealWon, subject: "Hurray", body: "{prospect}!")
        let change = try Self.kept("Old words").change(to: template, seen: Edition(3), Cast.act())
        #expect(change.template == template)
        #expect(change.activity.kind == .settingsChanged)
        #expect(change.activity.sentence == "changed the mail “Deal won”")
        #expect(change.activity.detail.contains("subject: Won → Hurray"))
        #expect(change.activity.detail.contains("Old words"))
        #expect(change.activity.detail.contains("{prospect}!"))
    }

    @Test func `to the words that it came with is a reset`() throws {
        let change = try Self.kept("Old").change(
            to: LetterKind.dealWon.template, seen: Edition(3), Cast.act())
        #expect(change.template == nil)
        let reset = try Self.kept("Old").reset(seen: Edition(3), Cast.act())
        #expect(reset.template == nil)
        #expect(reset.activity.detail.contains("Old"))
    }

    @Test func `is refused from a stale page, and where nothing changes`() throws {
        let template = try LetterTemplate(.dealWon, subject: "Won", body: "Old")
        #expect(
            Self.refusal { _ = try Self.kept("New").change(to: template, seen: Edition(2), Cast.act()) }
                == .stale)
        #expect(Self.refusal { _ = try Self.kept("New").reset(seen: nil, Cast.act()) } == .stale)
        #expect(
            Self.refusal { _ = try Self.kept("Old").change(to: template, seen: Edition(3), Cast.act()) }
                == .outOfStep)
        #expect(Self.refusal { _ = try Self.kept().reset(seen: Edition(3), Cast.act()) } == .outOfStep)
    }

    @Test func `that is no template any more is passed over when mail is written`() {
        #expect(Self.kept("{gone}").template == LetterKind.dealWon.template)
        #expect(Self.kept("{gone}").body == "{gone}")
    }

    private static func refusal(_ body: () throws -> Void) -> Refusal.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? Refusal)?.kind
        }
    }
}
