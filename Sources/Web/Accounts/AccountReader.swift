import Domain
import Views

/// Reads an account out of the form in which a coordinator adds or edits one.
struct AccountReader {
    let currency: String
    let today: Day
    let words: SectorAliases

    /// Nil when something is wrong with the form; `fields` then says what.
    func entry(_ fields: inout FormReader) -> AccountEntry? {
        var entry = AccountEntry(name: fields.line("name"))
        entry.sector = fields.line("sector", required: false)
        entry.industries = industries(&fields)
        entry.standing = fields.choice("standing", Account.Standing.self) ?? .good
        entry.yearEstablished = fields.integer("established", in: 1000...today.year, required: false)
        entry.revenue = revenue("revenue", &fields)
        entry.revenueAtPurchase = revenue("revenue-then", &fields)
        entry.headcount = fields.integer("headcount", in: 0...100_000_000, required: false)
        entry.headcountAtPurchase = fields.integer(
            "headcount-then", in: 0...100_000_000, required: false)
        entry.country = fields.line("country", max: 2, required: false).uppercased()
        if !entry.country.isEmpty, Country(code: entry.country) == nil {
            fields.reject("country", "Choose one of the list")
        }
        entry.parentName = fields.line("parent", required: false)
        entry.owner = fields.id("owner", Person.self, required: false)
        entry.quarterLimit = fields.integer("quarter-limit", in: 1...100, required: false)
        entry.products = fields.names("products", most: 50)
        entry.competesWith = fields.names("competes-with", most: 50)
        return fields.isValid ? entry : nil
    }

    private func industries(_ fields: inout FormReader) -> [NAICS] {
        var chosen: [NAICS] = []
        for code in fields.form.values["industries"] ?? [] {
            guard let industry = NAICS(code) else {
                fields.reject("industries", "Choose from the list")
                return []
            }
            if !chosen.contains(industry) { chosen.append(industry) }
        }
        // A word left in the search is not thrown away: it is either one industry, or looked up.
        let text = fields.line("industry", required: false)
        guard !text.isEmpty else { return chosen }
        let code = fields.form["industry-code"].flatMap { NAICS($0) }
        if let industry = code.flatMap({ $0.title == text ? $0 : nil }) ?? words.only(text) {
            return chosen.contains(industry) ? chosen : chosen + [industry]
        }
        fields.reject("industry", "Tick the industries that you mean, or empty this field")
        return chosen
    }

    private func revenue(_ name: String, _ fields: inout FormReader) -> Money? {
        let money = fields.money(name, in: currency)
        if let money, money.minor < 0 {
            fields.reject(name, "Not below zero")
            return nil
        }
        return money
    }
}
