import Domain
import Views

/// Reads what is to be different in a tier out of the form in which an administrator says it.
struct TierEditReader {
    private(set) var fields: FormReader
    private let form: SentForm
    /// Titles of the benefits that the tier has somewhere among the chosen tenants.
    private let known: Set<String>
    private static let slots = 1...3

    init(_ form: SentForm, known: Set<String>) {
        fields = FormReader(form)
        self.form = form
        self.known = known
    }

    /// What was typed, to stand in the form again.
    var entry: TierEditForm.Entry {
        var entry = TierEditForm.Entry()
        entry.quarter = form["quarter"] ?? ""
        entry.year = form["year"] ?? ""
        entry.removing = Set(form.values["remove"] ?? [])
        entry.slots = Self.slots.map { fields.benefitSlot($0) }
        return entry
    }

    /// Nil when something is wrong with the form; `fields` then says what.
    mutating func edit() -> TierEdit? {
        let quarter = fields.integer("quarter", in: 0...400, required: false)
        let year = fields.integer("year", in: 0...400, required: false)
        if let quarter, let year, quarter > year {
            fields.reject("quarter", "More calls a quarter than in the whole year")
        }
        let removing = form.values["remove"] ?? []
        if !known.isSuperset(of: removing) { fields.reject("remove", "Choose from the list") }
        var (replacing, adding): ([TierEdit.Replacement], [Benefit]) = ([], [])
        for number in Self.slots {
            guard let (benefit, replaced) = slot(number) else { continue }
            let titles = replacing.map(\.benefit.title) + adding.map(\.title)
            if titles.contains(where: { Name.isSame($0, benefit.title) }) {
                fields.reject(BenefitSlot.name("title", number), "This stands above already")
            }
            guard !replaced.isEmpty else {
                adding.append(benefit)
                continue
            }
            if removing.contains(replaced) {
                fields.reject(
                    BenefitSlot.name("replaces", number), "This one ends, so nothing takes its place")
            } else if replacing.contains(where: { $0.title == replaced }) {
                fields.reject(BenefitSlot.name("replaces", number), "Something takes its place already")
            }
            replacing.append(TierEdit.Replacement(title: replaced, benefit: benefit))
        }
        let edit = TierEdit(
            quarter: quarter, year: year, removing: removing, replacing: replacing, adding: adding)
        if fields.isValid, edit.isEmpty { fields.reject("", "Say what is to be different") }
        return fields.isValid ? edit : nil
    }

    /// The benefit that stands in a place, and the title that it takes the place of; nil where nothing is entered.
    private mutating func slot(_ number: Int) -> (Benefit, replaces: String)? {
        func name(_ field: String) -> String { BenefitSlot.name(field, number) }
        // The lists have a value of their own; only what was typed or chosen makes a place used.
        let isUsed = ["replaces", "title", "kind", "worth", "days"].contains {
            !(form[name($0)] ?? "").isEmpty
        }
        guard isUsed else { return nil }
        let replaces = form[name("replaces")] ?? ""
        if !replaces.isEmpty, !known.contains(replaces) {
            fields.reject(name("replaces"), "Choose one of the list")
        }
        guard let benefit = fields.benefit(number) else { return nil }
        return (benefit, replaces)
    }
}
