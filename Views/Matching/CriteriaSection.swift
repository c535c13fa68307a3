package import Domain

/// What a request's ranking looks for, and how much each criterion matters: to be confirmed or changed.
package struct CriteriaSection: Sendable {
    let action: Path
    let version: HiddenField
    let rows: [CriterionRow]
    let summary: FactList
    let isConfirmed: Bool
    let isOpen: Bool
    let isEditable: Bool

    package init(_ request: Request, tenant: Slug, sentBack: SentBack) {
        action = .coordinator(tenant, .requestAction(request.id, .criteria))
        version = HiddenField("version", "\(request.version)")
        isConfirmed = request.criteriaConfirmedAt != nil
        isEditable = request.isOpen
        isOpen = !isConfirmed || sentBack.isFrom(action)
        let sent = sentBack.isFrom(action) ? sentBack : .none
        rows = Criterion.allCases.map {
            CriterionRow($0, request.criteria, source: .coordinator(tenant, .industrySuggestions), sent)
        }
        summary = FactList(
            Criterion.allCases.filter { request.criteria.states($0) }.map { criterion in
                let importance = request.criteria.importance(of: criterion)
                return Fact(
                    criterion.title.capitalizedFirst, request.criteria.spelled(criterion),
                    note: importance == .nice ? nil : importance.title)
            })
    }

    var button: String { isConfirmed ? "Save the criteria" : "Confirm the criteria" }
}

/// One criterion of the form: what it asks for, and how much it matters.
struct CriterionRow: Sendable {
    let field: any View
    let importance: SelectField

    init(_ criterion: Criterion, _ criteria: Criteria, source: Path, _ sent: SentBack) {
        let name = CriterionField.value(criterion)
        let value = sent.text(name, or: criteria.written(criterion))
        let error = sent.errors[name]
        let label = criterion.title.capitalizedFirst
        switch criterion {
        case .industry:
            let code = sent.text(CriterionField.industryCode, or: criteria.industry?.code ?? "")
            field = SuggestField(
                label, name: name, value: value, source: source,
                chosen: HiddenField(CriterionField.industryCode, code),
                hint: "An industry of NAICS 2022, by its name or code.", error: error)
        case .size:
            field = TextField(
                label, name: name, value: value, hint: "People employed.", error: error, kind: .number)
        case .useCase, .competitors:
            field = TextField(
                label, name: name, value: value, hint: "Several with commas.", error: error, maxLength: 1000)
        case .product: field = TextField(label, name: name, value: value, error: error)
        case .region:
            field = TextField(
                "Country", name: name, value: value, hint: "The same region counts for something, too.",
                error: error)
        case .language:
            field = SelectField(
                label, name: name, value: value,
                choices: Language.all.map { FieldChoice($0.code, $0.name) }, prompt: "Any", error: error)
        case .seniority:
            field = SelectField(
                label, name: name, value: value,
                choices: Seniority.allCases.map { FieldChoice($0.rawValue, $0.title.capitalizedFirst) },
                prompt: "Any", error: error)
        }
        let mark = CriterionField.importance(criterion)
        importance = SelectField(
            "Counts as", name: mark,
            value: sent.text(mark, or: criteria.importance(of: criterion).rawValue),
            choices: Importance.allCases.map { FieldChoice($0.rawValue, $0.title) }, prompt: nil,
            error: sent.errors[mark], isRequired: true)
    }
}

extension Criteria {
    /// As it stands in the form's field.
    func written(_ criterion: Criterion) -> String {
        switch criterion {
        case .industry: industry?.title ?? ""
        case .size: headcount.map { "\($0)" } ?? ""
        case .useCase: useCases.joined(separator: ", ")
        case .competitors: competitors.joined(separator: ", ")
        case .product: product
        case .region: Country(code: country)?.name ?? country
        case .language: language
        case .seniority: seniority?.rawValue ?? ""
        }
    }

    /// As it is read.
    func spelled(_ criterion: Criterion) -> String {
        switch criterion {
        case .industry: industry.map { "\($0.title) (\($0.code))" } ?? ""
        case .size: headcount.map { "\(Money.grouped(Int64($0))) people" } ?? ""
        case .language: Language(named: language)?.name ?? language
        case .seniority: seniority?.title ?? ""
        case .useCase, .competitors, .product, .region: written(criterion)
        }
    }
}

extension String {
    /// With a capital at the start, as a label.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
