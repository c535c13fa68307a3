package import Domain
import Foundation

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
    /// A second measure of the same criterion.
    let extra: (any View)?
    let importance: SelectField

    init(_ criterion: Criterion, _ criteria: Criteria, source: Path, _ sent: SentBack) {
        let name = CriterionField.value(criterion)
        let value = sent.text(name, or: criteria.written(criterion))
        let error = sent.errors[name]
        let label = criterion.title.capitalizedFirst
        extra = criterion == .size ? Self.revenue(criteria, sent) : nil
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
        case .timeZone:
            field = SelectField(
                label, name: name, value: value,
                choices: FieldChoice.timeZones, prompt: "Any", error: error)
        case .function:
            field = TextField(
                label, name: name, value: value,
                hint: "Of those who attend, several with commas: IT, finance.",
                error: error, maxLength: 500)
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

extension CriterionRow {
    private static func revenue(_ criteria: Criteria, _ sent: SentBack) -> TextField {
        let name = CriterionField.revenue
        return TextField(
            "Revenue a year", name: name, value: sent.text(name, or: criteria.writtenRevenue),
            hint: "Compared where the reference's is known as well.", error: sent.errors[name])
    }
}

extension Criteria {
    /// As it stands in the form's field.
    func written(_ criterion: Criterion) -> String {
        switch criterion {
        case .industry: industry?.title ?? ""
        case .size: size.headcount.map { "\($0)" } ?? ""
        case .useCase: useCases.joined(separator: ", ")
        case .competitors: competitors.joined(separator: ", ")
        case .product: product
        case .region: Country(code: country)?.name ?? country
        case .language: language
        case .timeZone: timeZone?.identifier ?? ""
        case .seniority: seniority?.rawValue ?? ""
        case .function: functions.joined(separator: ", ")
        }
    }

    /// As it is read.
    func spelled(_ criterion: Criterion) -> String {
        switch criterion {
        case .industry: industry.map { "\($0.title) (\($0.code))" } ?? ""
        case .size: spelledSize
        case .language: Language(named: language)?.name ?? language
        case .seniority: seniority?.title ?? ""
        case .useCase, .competitors, .product, .region, .timeZone, .function: written(criterion)
        }
    }
}

extension Criteria {
    /// Revenue as it stands in the form's field: whole units of the program's currency.
    var writtenRevenue: String { size.revenue.map { "\($0 / 100)" } ?? "" }

    private var spelledSize: String {
        [
            size.headcount.map { "\(Money.grouped(Int64($0))) people" },
            size.revenue.map { "revenue of \(Money.grouped($0 / 100))" },
        ].compactMap { $0 }.joined(separator: ", ")
    }
}

extension String {
    /// With a capital at the start, as a label.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
