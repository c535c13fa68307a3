package import Domain
import Foundation

/// One person of the tenant: who they are, their roles, how they sign in, and what depends on them.
package struct PersonPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let person: Person
    let line: PersonLine
    let isReader: Bool
    let asksPassword: Bool
    let duties: Duties
    let agents: [AgentChoice]
    let values: FieldValues
    let errors: FieldErrors
    /// The form that was just sent and is shown again.
    let sent: PersonStep?
    let problem: Notice?

    /// - Parameters:
    ///   - isReader: whether the page is about its reader.
    ///   - asksPassword: whether changing the mail address takes the reader's password.
    ///   - problem: why what a button stood for was not done.
    package init(
        frame: Frame, tenant: Slug, person: Person, line: PersonLine, isReader: Bool, asksPassword: Bool,
        duties: Duties, agents: [AgentChoice], values: FieldValues, errors: FieldErrors = [:],
        sent: PersonStep? = nil, problem: Notice? = nil
    ) {
        self.frame = frame
        self.tenant = tenant
        self.person = person
        self.line = line
        self.isReader = isReader
        self.asksPassword = asksPassword
        self.duties = duties
        self.agents = agents
        self.values = values
        self.errors = errors
        self.sent = sent
        self.problem = problem
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("People", .coordinator(tenant, .people(.none)))] }

    func step(_ step: PersonStep) -> Path { .coordinator(tenant, .personStep(line.id, step)) }

    /// What is wrong stands in the form that was sent, and in no other.
    func errors(_ step: PersonStep) -> FieldErrors { step == sent ? errors : [:] }

    func mark(_ part: PersonPart) -> HiddenField { HiddenField("mark", part.mark(of: person)) }

    /// A reference is made by adding one, so that box is only there for those who are.
    var roleChoices: [FieldChoice] {
        Role.allCases.sorted().filter { $0 != .reference || person.roles.contains(.reference) }.map(\.choice)
    }

    var agentChoices: [FieldChoice] { agents.map(\.choice) }

    var facts: FactList {
        FactList([
            Fact("Mail", line.mail), Fact("Roles", line.roles),
            Fact("Time zone", ReaderClock.name(of: person.timeZone)), Fact("Last seen", line.seen),
            Fact("Sales agent", line.agentName.isEmpty ? "none" : line.agentName),
            Fact("Reference", line.reference == nil ? "no" : "yes", path: line.reference),
        ])
    }

    var waiting: Notice? {
        duties.sentences.isEmpty
            ? nil : Notice(duties.sentences.joined(separator: "; ") + ".", title: "Depends on \(line.name)")
    }
}

extension FieldValues {
    /// A person as they are on record, in the fields of their forms.
    package init(_ person: Person, agent: String) {
        self.init()
        self["name"] = person.name
        self["mail"] = person.mail.text
        self["time-zone"] = person.timeZone.identifier
        tick("roles", person.roles.map(\.rawValue))
        self["agent"] = agent
    }
}

extension Role {
    /// What a role lets its holder do, in a few words.
    package var does: String {
        switch self {
        case .coordinator: "Runs the program: matches, asks, follows up, and sees everything."
        case .ae: "Files requests for their own deals and makes the introductions."
        case .owner: "Looks after customers and says how things stand with them."
        case .reference: "Answers asks and keeps their own availability."
        }
    }

    /// The role as a box to tick.
    var choice: FieldChoice {
        FieldChoice(rawValue, title.prefix(1).uppercased() + title.dropFirst(), hint: does)
    }
}
