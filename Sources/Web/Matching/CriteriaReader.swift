import Domain
import Views

/// Reads what a request's ranking looks for out of the coordinator's form.
struct CriteriaReader {
    /// Nil when something is wrong with the form; `fields` then says what.
    ///
    /// - Parameters:
    ///   - currency: the program's, for the prospect's revenue.
    ///   - words: what the tenant calls industries.
    static func criteria(
        _ fields: inout FormReader, currency: String, words: SectorAliases
    ) -> Criteria? {
        var criteria = Criteria(
            industry: industry(&fields, words),
            headcount: fields.headcount(CriterionField.value(.size)), revenue: revenue(&fields, currency),
            useCases: fields.list(CriterionField.value(.useCase)),
            competitors: fields.list(CriterionField.value(.competitors)),
            product: fields.line(CriterionField.value(.product), required: false), country: country(&fields),
            language: language(&fields),
            timeZone: fields.timeZone(CriterionField.value(.timeZone), required: false),
            seniority: fields.choice(CriterionField.value(.seniority), Seniority.self, required: false),
            functions: fields.list(CriterionField.value(.function)))
        for criterion in Criterion.allCases {
            let mark = fields.choice(CriterionField.importance(criterion), Importance.self)
            if mark == .must, !criteria.states(criterion),
                fields.errors[CriterionField.value(criterion)] == nil
            {
                fields.reject(CriterionField.value(criterion), "Say what it must be, or let it count as nice")
            }
            criteria.importance[criterion] = mark == .nice ? nil : mark
        }
        return fields.isValid ? criteria : nil
    }

    /// The chosen industry, as long as its name still stands in the field; else the one that the text can only mean.
    private static func industry(_ fields: inout FormReader, _ words: SectorAliases) -> NAICS? {
        let name = CriterionField.value(.industry)
        let text = fields.line(name, required: false)
        guard !text.isEmpty else { return nil }
        let chosen = fields.form[CriterionField.industryCode].flatMap { NAICS($0) }
        if let chosen, chosen.title == text { return chosen }
        if let only = words.only(text) { return only }
        let found = words.search(text, limit: 5).map { "\($0.title) (\($0.code))" }
        fields.reject(
            name,
            found.isEmpty
                ? "No industry is called that; try another word, or leave it empty"
                : "Which of these? Write its code: \(found.joined(separator: ", "))")
        return nil
    }

    private static func revenue(_ fields: inout FormReader, _ currency: String) -> Int64? {
        let money = fields.money(CriterionField.revenue, in: currency)
        guard let money, money.minor <= 0 else { return money?.minor }
        fields.reject(CriterionField.revenue, "More than nothing, or leave it empty")
        return nil
    }

    private static func country(_ fields: inout FormReader) -> String {
        let name = CriterionField.value(.region)
        let text = fields.line(name, required: false)
        guard !text.isEmpty else { return "" }
        if let country = Country(named: text) { return country.code }
        let near = Country.suggestion(for: text).map { "; did you mean \($0.name)?" } ?? ""
        fields.reject(name, "No country is called that\(near)")
        return ""
    }

    private static func language(_ fields: inout FormReader) -> String {
        let name = CriterionField.value(.language)
        let code = fields.line(name, required: false)
        if !code.isEmpty, !Language.all.contains(where: { $0.code == code }) {
            fields.reject(name, "Choose one of the list")
        }
        return code
    }
}
