import Domain
import Views

extension FormReader {
    /// Reads the benefit that stands in a place of the form; nil where something in it is wrong.
    mutating func benefit(_ number: Int) -> Benefit? {
        func name(_ field: String) -> String { BenefitSlot.name(field, number) }
        let title = line(name("title"), max: 120)
        let kind = choice(name("kind"), Benefit.Kind.self)
        let worth = worth(number, of: kind)
        let days = integer(name("days"), in: 1...365, required: kind == .earlyAccess)
        if let kind, kind != .earlyAccess, days != nil {
            reject(name("days"), "Only early access comes days ahead")
        }
        guard let kind, isValid else { return nil }
        return Benefit(kind: kind, title: title, worth: worth, days: days)
    }

    /// What stands in a place for a benefit, as it was typed.
    func benefitSlot(_ number: Int) -> BenefitSlot {
        func typed(_ field: String) -> String { form[BenefitSlot.name(field, number)] ?? "" }
        return BenefitSlot(
            number: number, replaces: typed("replaces"), kind: typed("kind"), title: typed("title"),
            worth: typed("worth"), currency: typed("currency").isEmpty ? "USD" : typed("currency"),
            days: typed("days"))
    }

    private mutating func worth(_ number: Int, of kind: Benefit.Kind?) -> Money? {
        let (worth, currency) = (BenefitSlot.name("worth", number), BenefitSlot.name("currency", number))
        let text = line(worth, max: 12, required: kind == .creditAYear)
        guard !text.isEmpty else { return nil }
        guard kind == .creditAYear else {
            if kind != nil { reject(worth, "Only a credit has a worth a year") }
            return nil
        }
        guard let code = form[currency], Currency.codes.contains(code) else {
            reject(currency, "Choose one of the list")
            return nil
        }
        guard let money = Money(written: text, currency: code), money.minor > 0 else {
            reject(worth, "An amount above zero, as 5,000")
            return nil
        }
        return money
    }
}
