import Domain
import Views

/// Reads an AE's wish out of the request form.
struct WishReader {
    /// The program's, for the prospect's revenue.
    let currency: String
    /// What the tenant calls industries.
    let words: SectorAliases
    /// The industries that may be meant by what was typed, where that is not clear.
    private(set) var industries: [NAICS] = []

    init(currency: String, words: SectorAliases) {
        self.currency = currency
        self.words = words
    }

    /// Nil when something is wrong with the form; `fields` then says what.
    ///
    /// - Parameter today: the tenant's day, before which nothing can be needed.
    mutating func wish(_ fields: inout FormReader, today: Day) -> Wish? {
        let type = fields.choice("type", EngagementType.self)
        let count = fields.integer("count", in: 1...3)
        let neededBy = day(&fields, today)
        let evaluation = fields.choice("evaluation", Wish.Evaluation.self)
        let prospect = prospect(&fields)
        let wish = Wish(
            prospect: prospect, evaluation: evaluation ?? .evaluation, engagementType: type ?? .phoneCall,
            count: count ?? 1, neededBy: neededBy ?? today, useCases: fields.list("use-cases"),
            competitors: fields.list("competitors"), product: fields.line("product", required: false),
            wantsToLearn: fields.text("learn", max: 4000, required: false),
            toAvoid: fields.text("avoid", max: 2000, required: false))
        return fields.isValid ? wish : nil
    }

    private mutating func prospect(_ fields: inout FormReader) -> Prospect {
        let name = fields.line("prospect")
        let industry = industry(&fields)
        let headcount = fields.headcount("headcount")
        let country = fields.line("country", required: false)
        if !country.isEmpty, Country(code: country) == nil {
            fields.reject("country", "Choose one of the list")
        }
        let language = fields.line("language", required: false)
        if !language.isEmpty, !Language.all.contains(where: { $0.code == language }) {
            fields.reject("language", "Choose one of the list")
        }
        return Prospect(
            name: name, industry: industry, headcount: headcount, revenue: revenue(&fields),
            country: country.uppercased(), timeZone: fields.timeZone("time-zone", required: false),
            contactName: fields.line("contact-name", max: 100, required: false),
            contactMail: fields.mail("contact-mail", required: false),
            attendees: fields.text("attendees", max: 1000, required: false),
            seniority: fields.choice("seniority", Seniority.self, required: false),
            functions: fields.list("functions"), language: language)
    }

    /// The chosen industry, as long as its name still stands in the field; else the one that the text can only mean.
    private mutating func industry(_ fields: inout FormReader) -> NAICS? {
        if let chosen = fields.form["industry-choice"].flatMap({ NAICS($0) }) { return chosen }
        let text = fields.line("industry", required: false)
        guard !text.isEmpty else { return nil }
        if let known = fields.form["industry-code"].flatMap({ NAICS($0) }), known.title == text {
            return known
        }
        if let only = words.only(text) { return only }
        let found = words.search(text, limit: 12)
        industries = found
        fields.reject(
            "industry",
            found.isEmpty
                ? "No industry is called that; try another word, or leave it empty"
                : "Choose the industry that you mean below")
        return nil
    }

    private func day(_ fields: inout FormReader, _ today: Day) -> Day? {
        guard let day = fields.day("needed-by") else { return nil }
        guard day >= today else {
            fields.reject("needed-by", "This day has passed; choose today or later")
            return nil
        }
        guard day <= today.adding(days: 730) else {
            fields.reject("needed-by", "That is more than two years away")
            return nil
        }
        return day
    }

    private func revenue(_ fields: inout FormReader) -> Money? {
        let money = fields.money("revenue", in: currency)
        guard let money, money.minor <= 0 else { return money }
        fields.reject("revenue", "More than nothing, or leave it empty")
        return nil
    }
}
