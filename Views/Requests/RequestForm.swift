package import Domain

/// The form of a request, new or a draft: what the prospect needs, and who they are.
package struct RequestForm: Sendable {
    let frame: Frame
    let tenant: Slug
    let heading: String
    /// What the deal is called; nil for one that this form enters.
    let deal: String?
    let action: Path
    let back: Path
    let hidden: [HiddenField]
    let fields: RequestFields
    let errors: FieldErrors
    /// The industries that may be meant by what was typed, to choose from.
    let industries: [NAICS]
    /// The other request for the same deal that is open already.
    let notice: Notice?
    let today: Day
    let currency: String

    package init(
        frame: Frame, tenant: Slug, heading: String, deal: String?, action: Path, back: Path,
        hidden: [HiddenField], fields: RequestFields, errors: FieldErrors = [:], industries: [NAICS] = [],
        notice: Notice? = nil, today: Day, currency: String
    ) {
        self.frame = frame
        self.tenant = tenant
        self.heading = heading
        self.deal = deal
        self.action = action
        self.back = back
        self.hidden = hidden
        self.fields = fields
        self.errors = errors
        self.industries = industries
        self.notice = notice
        self.today = today
        self.currency = currency
    }

    var subtitle: String {
        deal.map { "For \($0). It is kept as a draft until you submit it." }
            ?? "For a deal that is not in the list. It is kept as a draft until you submit it."
    }

    var crumbs: [Breadcrumb] { [Breadcrumb("Requests", .ae(tenant, .requests(.none)))] }

    var types: RadioList {
        RadioList(
            "Kind of engagement", name: "type",
            choices: EngagementType.allCases.map { FieldChoice($0.rawValue, $0.title.capitalizedFirst) },
            value: fields["type"], error: errors["type"], isRequired: true)
    }

    var count: RadioList {
        RadioList(
            "How many references", name: "count",
            choices: [FieldChoice("1", "One"), FieldChoice("2", "Two"), FieldChoice("3", "Three")],
            value: fields["count"], error: errors["count"], isRequired: true)
    }

    var neededBy: DateField {
        DateField(
            "Needed by", name: "needed-by", value: fields["needed-by"], earliest: today.iso,
            hint: "A call takes a week to arrange, as a rule.", error: errors["needed-by"], isRequired: true)
    }

    var evaluation: RadioList {
        RadioList(
            "How far the prospect is", name: "evaluation",
            choices: Wish.Evaluation.allCases.map { FieldChoice($0.rawValue, $0.title.capitalizedFirst) },
            value: fields["evaluation"], error: errors["evaluation"], isRequired: true)
    }

    var industry: SuggestField {
        SuggestField(
            "Industry", name: "industry", value: fields["industry"],
            source: .ae(tenant, .suggestedIndustries),
            chosen: HiddenField("industry-code", fields["industry-code"]),
            hint: "The prospect's, in a few words: hospitals, banking, 3341. It counts most in the choice.",
            error: errors["industry"])
    }

    var industryChoice: RadioList? {
        industries.isEmpty
            ? nil
            : RadioList(
                "Which industry do you mean?", name: "industry-choice",
                choices: industries.map { FieldChoice($0.code, $0.title, hint: "NAICS \($0.code)") })
    }

    var country: SelectField {
        SelectField(
            "Country", name: "country", value: fields["country"],
            choices: Country.all.map { FieldChoice($0.code, $0.name) }, prompt: "Not known",
            error: errors["country"])
    }

    var timeZone: SelectField {
        SelectField(
            "Time zone", name: "time-zone", value: fields["time-zone"], choices: FieldChoice.timeZones,
            prompt: "Where most of the country lives", hint: "Where their people work, if it is elsewhere.",
            error: errors["time-zone"])
    }

    var language: SelectField {
        SelectField(
            "Language of the conversation", name: "language", value: fields["language"],
            choices: Language.all.map { FieldChoice($0.code, $0.name) }, prompt: "Any",
            error: errors["language"])
    }

    var seniority: SelectField {
        SelectField(
            "Seniority of who attends", name: "seniority", value: fields["seniority"],
            choices: Seniority.allCases.map { FieldChoice($0.rawValue, $0.title.capitalizedFirst) },
            prompt: "Not known", error: errors["seniority"])
    }
}
