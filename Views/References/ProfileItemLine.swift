package import Domain

/// One item on the page where a reference confirms or corrects their profile.
package struct ProfileItemLine: Sendable {
    let item: ProfileItem
    let words: String
    /// "Confirmed 3 March 2026", or that it never was.
    let checked: String
    let confirm: ButtonForm?
    /// What they proposed and nobody has answered.
    let proposed: String?
    let takeBack: ButtonForm?
    let action: Path
    let mark: HiddenField
    let errors: FieldErrors
    /// What was typed and refused; else what stands.
    private let typed: String?
    private let value: ProfileValue

    init(
        _ value: ProfileValue, checkedOn: Day?, proposal: ProfileProposal?, today: Day, tenant: Slug,
        typed: String?, errors: FieldErrors
    ) {
        func path(_ step: ProfileStep) -> Path { .reference(tenant, .profileItem(value.item, step)) }
        item = value.item
        words = value.words
        mark = HiddenField("seen", ProfileMark(value).text)
        checked =
            switch checkedOn {
            case today?: "You looked at it today"
            case let day?: "You looked at it on \(day.spelled)"
            case nil: "You have not confirmed it yet"
            }
        confirm =
            checkedOn == today
            ? nil
            : ButtonForm("Right", action: path(.confirm), fields: [mark])
        proposed = proposal.map {
            "You proposed: \($0.value.kept.isEmpty ? "nothing" : $0.value.words). A coordinator has it."
        }
        takeBack = proposal.map { proposal in
            ButtonForm(
                "Take it back", action: path(.takeBack), tone: .quiet,
                fields: [HiddenField("proposal", "\(proposal.id)")])
        }
        action = path(.correct)
        self.errors = errors
        self.typed = typed
        self.value = value
    }

    /// Where it stands on the page.
    package static func place(_ item: ProfileItem) -> String { "item-\(item.rawValue)" }

    var place: String { Self.place(item) }

    /// As its own reference reads it.
    var name: String {
        switch item {
        case .competitors: "Competitors you evaluated"
        case .products: "Products you use"
        case .useCases: "What you can speak to"
        case .headcountAtPurchase: "People when you bought"
        case .title, .phone, .seniority, .function, .languages, .industry, .headcount: item.name
        }
    }

    var isOpen: Bool { !errors.isEmpty }

    var text: TextField? {
        switch item {
        case .title: field(maxLength: 200)
        case .phone: field(.tel, maxLength: 50)
        case .function: field("Finance, IT, operations, …", maxLength: 100)
        case .languages: field("With commas between them: English, German.", maxLength: 300)
        case .headcountAtPurchase, .headcount: field("As 1,200.", maxLength: 20)
        case .seniority, .useCases, .products, .competitors, .industry: nil
        }
    }

    var area: TextArea? {
        switch item {
        case .useCases, .products, .competitors: area("One a line.")
        case .industry: area("One a line, the most telling first: Hospitals, Banking.")
        case .title, .phone, .seniority, .function, .languages, .headcountAtPurchase, .headcount: nil
        }
    }

    var select: SelectField? {
        guard item == .seniority else { return nil }
        return SelectField(
            label, name: item.rawValue, value: typed ?? value.kept.first ?? "",
            choices: Seniority.allCases.map {
                FieldChoice($0.rawValue, $0.title.prefix(1).uppercased() + $0.title.dropFirst())
            }, prompt: "Not stated", error: errors[item.rawValue])
    }

    private var label: String { "\(name), as it should be" }

    private func field(
        _ hint: String? = nil, _ kind: TextField.Kind = .text, maxLength: Int
    ) -> TextField {
        TextField(
            label, name: item.rawValue, value: typed ?? value.words, hint: hint,
            error: errors[item.rawValue], kind: kind, maxLength: maxLength)
    }

    private func field(_ kind: TextField.Kind, maxLength: Int) -> TextField {
        field(nil, kind, maxLength: maxLength)
    }

    private func area(_ hint: String) -> TextArea {
        TextArea(
            label, name: item.rawValue, value: typed ?? value.parts.joined(separator: "\n"), hint: hint,
            error: errors[item.rawValue], rows: 3)
    }
}
