package import Domain

/// The form in which a coordinator adds an account or edits one.
package struct AccountEditor: Sendable {
    let frame: Frame
    let tenant: Slug
    /// Nil for a new one.
    let account: Account?
    let owners: [Contact]
    /// ISO 4217 code of the program's money.
    let currency: String
    let values: FieldValues
    /// Industries found by what was typed, to be ticked.
    let found: [NAICS]
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, account: Account?, owners: [Contact], currency: String,
        values: FieldValues, found: [NAICS] = [], errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.account = account
        self.owners = owners
        self.currency = currency
        self.values = values
        self.found = found
        self.errors = errors
    }

    var title: String { account.map { "Edit \($0.name)" } ?? "Add an account" }

    var action: Path {
        account.map { .coordinator(tenant, .editAccount($0.id)) } ?? .coordinator(tenant, .newAccount)
    }

    var back: Path {
        account.map { .coordinator(tenant, .account($0.id)) } ?? .coordinator(tenant, .accounts(.none))
    }

    var crumbs: [Breadcrumb] {
        let list = Breadcrumb("Accounts", .coordinator(tenant, .accounts(.none)))
        return account.map { [list, Breadcrumb($0.name, back)] } ?? [list]
    }

    var standings: [FieldChoice] {
        Account.Standing.allCases.map { standing in
            let title = standing.title.prefix(1).uppercased() + standing.title.dropFirst()
            return FieldChoice(
                standing.rawValue, title, hint: standing == .good ? nil : "Nobody there can be asked.")
        }
    }

    var ownerChoices: [FieldChoice] { owners.map { FieldChoice("\($0.id)", $0.name, hint: nil) } }

    var countries: [FieldChoice] { Country.all.map { FieldChoice($0.code, $0.name) } }

    /// Those it has, then those just found; only the ticked ones are kept.
    var industries: CheckboxList? {
        let chosen = values.list("industries").compactMap { NAICS($0) }
        let all = chosen + found.filter { !chosen.contains($0) }
        guard !all.isEmpty else { return nil }
        return CheckboxList(
            "Industries", name: "industries",
            choices: all.map { FieldChoice($0.code, "\($0.title) (\($0.code))") },
            values: values.all("industries"),
            hint: "The first one tells most. Untick what is wrong.", error: errors["industries"])
    }

    var search: SuggestField {
        SuggestField(
            "Add an industry", name: "industry", value: values["industry"],
            source: .coordinator(tenant, .industrySuggestions), chosen: HiddenField("industry-code", ""),
            find: "Find", hint: "A word or a NAICS code: hospitals, 6221.", error: errors["industry"])
    }
}

extension FieldValues {
    /// An account as it is on record, in the fields of its form.
    package init(_ account: Account, edition: Edition) {
        self.init()
        self["version"] = edition.text
        self["name"] = account.name
        self["sector"] = account.sector
        tick("industries", account.industries.map(\.code))
        self["standing"] = account.standing.rawValue
        self["country"] = account.country
        self["established"] = account.yearEstablished.map { "\($0)" } ?? ""
        self["revenue"] = account.revenue.map { "\($0.minor / 100)" } ?? ""
        self["revenue-then"] = account.revenueAtPurchase.map { "\($0.minor / 100)" } ?? ""
        self["headcount"] = account.headcount.map { "\($0)" } ?? ""
        self["headcount-then"] = account.headcountAtPurchase.map { "\($0)" } ?? ""
        self["parent"] = account.parentName
        self["owner"] = account.owner.map { "\($0.id)" } ?? ""
        self["quarter-limit"] = account.quarterLimit.map { "\($0)" } ?? ""
        self["competes-with"] = account.competesWith.joined(separator: "\n")
        self["products"] = account.products.joined(separator: "\n")
    }
}
