package import Domain
import Foundation

/// The form in which a coordinator adds a reference or edits one.
package struct ReferenceEditor: Sendable {
    /// Accounts that may be meant by what was typed.
    package struct AccountMatch: Sendable {
        let id: ID<Account>
        let name: String

        package init(_ id: ID<Account>, name: String) {
            self.id = id
            self.name = name
        }
    }

    let frame: Frame
    let tenant: Slug
    /// Nil for a new one.
    let reference: Reference?
    let tiers: [Tier]
    let matches: [AccountMatch]
    let values: FieldValues
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, reference: Reference?, tiers: [Tier], values: FieldValues,
        matches: [AccountMatch] = [], errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.reference = reference
        self.tiers = tiers
        self.values = values
        self.matches = matches
        self.errors = errors
    }

    var isNew: Bool { reference == nil }
    var title: String { reference.map { "Edit \($0.contact.name)" } ?? "Add a reference" }

    var action: Path {
        reference.map { .coordinator(tenant, .referenceStep($0.id, .edit)) }
            ?? .coordinator(tenant, .newReference(.none))
    }

    var back: Path {
        reference.map { .coordinator(tenant, .reference($0.id)) } ?? .coordinator(tenant, .references(.none))
    }

    var crumbs: [Breadcrumb] {
        let list = Breadcrumb("References", .coordinator(tenant, .references(.none)))
        return reference.map { [list, Breadcrumb($0.contact.name, back)] } ?? [list]
    }

    var account: SuggestField {
        SuggestField(
            "Account", name: "account", value: values["account"],
            source: .coordinator(tenant, .accountSuggestions),
            chosen: HiddenField("account-id", values["account-id"]), find: "Find",
            hint: "The company they work for, as the sales system names it.", error: errors["account"],
            isRequired: true)
    }

    /// Offered when the typed name is no account, or is looked for.
    var accountChoices: RadioList? {
        guard !values["account"].isEmpty, !matches.isEmpty || errors["account"] != nil else { return nil }
        let known = matches.map { FieldChoice("\($0.id)", $0.name) }
        let isKnown = matches.contains { Name.isSame($0.name, values["account"]) }
        let new = FieldChoice("new", "Add “\(values["account"])” as a new account")
        return RadioList(
            "Which account is it?", name: "account-pick", choices: isKnown ? known : known + [new],
            value: values["account-pick"], isRequired: true)
    }

    var tierChoices: [FieldChoice] {
        tiers.map { tier in
            FieldChoice(
                "\(tier.id)", tier.name,
                hint: "\(tier.limits.quarter) a quarter, \(tier.limits.year) a year")
        }
    }

    var monthHint: String {
        reference.map {
            "At most \($0.tier.limits.quarter), what \($0.tier.name) allows a quarter. Empty: none of its own."
        } ?? "At most what the tier allows a quarter. Empty: none of its own."
    }

    var limitHint: String {
        reference.map {
            "At most \($0.tier.limits.quarter), the limit of \($0.tier.name). Empty: the tier's."
        }
            ?? "Only lower than the tier's. Empty: the tier's."
    }

    var yearHint: String {
        reference.map { "At most \($0.tier.limits.year). Empty: the tier's." }
            ?? "Only lower than the tier's. Empty: the tier's."
    }

    var typeChoices: [FieldChoice] {
        EngagementType.allCases.map { FieldChoice($0.rawValue, $0.title) }
    }

    var hours: HoursFields {
        HoursFields(
            hours: Dictionary(uniqueKeysWithValues: (1...7).map { ($0, values[HoursField.name($0)]) }),
            notice: values[HoursField.notice], zone: nil, errors: errors)
    }

    var seniorityChoices: [FieldChoice] { Seniority.allCases.map { FieldChoice($0.rawValue, $0.title) } }

    var standingChoices: [FieldChoice] {
        [
            FieldChoice("active", "They agreed", hint: "They can be asked from now on."),
            FieldChoice("invited", "Not asked yet", hint: "Nobody can ask them until they join."),
        ]
    }
}

extension FieldValues {
    /// A reference as it is on record, in the fields of its form.
    package init(_ reference: Reference, edition: Edition) {
        self.init()
        let (profile, availability) = (reference.profile, reference.availability)
        self["version"] = edition.text
        self["name"] = reference.contact.name
        self["mail"] = reference.contact.mail.text
        self["title"] = reference.title
        self["phone"] = reference.phone
        self["account"] = reference.account.name
        self["account-id"] = "\(reference.account.id)"
        self["own-month"] = reference.ownMonthLimit.map { "\($0)" } ?? ""
        self["speak-on"] = availability.topics.speakOn.joined(separator: "\n")
        self["avoid"] = availability.topics.avoid.joined(separator: "\n")
        self["own-quarter"] = reference.ownQuarterLimit.map { "\($0)" } ?? ""
        self["own-year"] = reference.ownYearLimit.map { "\($0)" } ?? ""
        self["seniority"] = profile.seniority?.rawValue ?? ""
        self["function"] = profile.function
        self["languages"] =
            profile.languages.map { Language(named: $0)?.name ?? $0 }.joined(separator: ", ")
        self["use-cases"] = profile.useCases.joined(separator: "\n")
        self["competitors"] = profile.competitorsEvaluated.joined(separator: "\n")
        self["products"] = profile.products.joined(separator: "\n")
        if reference.takesNoRewards { self["no-rewards"] = "yes" }
        tick("types", EngagementType.allCases.filter(availability.willingFor.contains).map(\.rawValue))
        setHours(availability.hours, notice: availability.notice)
        self["time-zone"] = availability.timeZone.identifier
    }
}
