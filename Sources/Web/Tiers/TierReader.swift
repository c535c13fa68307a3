import Domain
import Views

/// Reads a tier, or those parts of it that somebody may change, out of its form.
struct TierReader {
    private(set) var fields: FormReader
    /// What was typed, to stand in the form again.
    private(set) var entry: TierFields.Entry
    /// Nil while something is wrong.
    private(set) var tier: Tier?

    /// - Parameters:
    ///   - base: the tier as it stands; what may not be changed is taken from it.
    ///   - open: the parts that the form has.
    init(_ form: SentForm, base: Tier, open: Set<TierField>) {
        fields = FormReader(form)
        entry = TierFields.Entry(base)
        if open.contains(.limits) {
            (entry.quarter, entry.year) = (form["quarter"] ?? "", form["year"] ?? "")
        }
        if open.contains(.pool) {
            entry.poolMinimum = form["pool-minimum"] ?? ""
            entry.poolMaximum = form["pool-maximum"] ?? ""
        }
        if open.contains(.audience) { entry.audience = form["audience"] ?? "" }
        if open.contains(.commitment) { entry.commitment = form["commitment"] ?? "" }
        let slots = 1...TierFields.slots(of: base)
        if open.contains(.benefits) { entry.slots = slots.map { fields.benefitSlot($0) } }
        tier = read(base, open, slots)
    }

    /// Says what a rule has against it.
    mutating func reject(_ refusal: Refusal) { fields.reject("", refusal.sentence) }

    private mutating func read(_ base: Tier, _ open: Set<TierField>, _ slots: ClosedRange<Int>) -> Tier? {
        var (limits, least, most) = (base.limits, base.poolMinimum, base.poolMaximum)
        var (audience, commitment, benefits) = (base.audience, base.commitment, base.benefits)
        if open.contains(.limits) {
            let quarter = fields.integer("quarter", in: 0...400)
            let year = fields.integer("year", in: 0...400)
            if let quarter, let year {
                if quarter > year { fields.reject("quarter", "More calls a quarter than in the whole year") }
                limits = Limits(quarter: quarter, year: year)
            }
        }
        if open.contains(.pool) {
            least = fields.integer("pool-minimum", in: 0...99_999) ?? 0
            most = fields.integer("pool-maximum", in: 0...99_999, required: false)
            if let most, most < least { fields.reject("pool-maximum", "Less than the least") }
        }
        if open.contains(.audience) { audience = fields.line("audience", max: 300, required: false) }
        if open.contains(.commitment) { commitment = fields.line("commitment", max: 300, required: false) }
        if open.contains(.benefits) {
            let used = slots.filter { !(fields.form[BenefitSlot.name("title", $0)] ?? "").trimmed.isEmpty }
            benefits = used.compactMap { fields.benefit($0) }
        }
        guard fields.isValid else { return nil }
        return Tier(
            id: base.id, position: base.position, name: base.name, limits: limits, poolMinimum: least,
            poolMaximum: most, audience: audience, commitment: commitment, benefits: benefits)
    }
}
