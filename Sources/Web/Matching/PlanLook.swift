import Domain
import Store
import Views

/// How the plan is looked at, out of an address or of the form that the page sends: the plan is always of all open
/// requests, the page may show some.
struct PlanLook: Sendable {
    let search: String
    let isMine: Bool
    /// The fit beneath which nobody is proposed.
    let least: Int
    let page: Int

    private static let usual = Fit.worthwhile
    private static let steps = [0, 20, 30, 50, 60, 70, 80]

    init(_ field: (String) -> String) {
        search = String(field("q").trimmed.unicodeScalars.prefix(200).map(Character.init))
        isMine = field("whose") == "mine"
        least = Int(field("least")).flatMap { Self.steps.contains($0) ? $0 : nil } ?? Self.usual
        page = min(max(Int(field("page")) ?? 1, 1), 100_000)
    }

    private var leastText: String { least == Self.usual ? "" : "\(least)" }

    /// Without the page.
    var address: PathQuery { ["q": search, "whose": isMine ? "mine" : "", "least": leastText] }

    /// What the form carries.
    var kept: [HiddenField] {
        [
            HiddenField("q", search), HiddenField("whose", isMine ? "mine" : ""),
            HiddenField("least", leastText), HiddenField("page", "\(page)"),
        ]
    }

    func bar(_ slug: Slug) -> FilterBar {
        FilterBar(
            action: .coordinator(slug, .plan(.none)), search: search, searchLabel: "Search prospects",
            filters: [
                Filter(
                    "Whose", name: "whose", value: isMine ? "mine" : "", everything: "Everybody's",
                    choices: [FieldChoice("mine", "Mine")]),
                Filter(
                    "Least fit", name: "least", value: leastText, everything: "\(Self.usual)",
                    choices: Self.steps.map { FieldChoice("\($0)", $0 == 0 ? "Any" : "\($0)") }),
            ], clear: address == .none ? nil : .coordinator(slug, .plan(.none)))
    }

    /// The lines that match, one page of them.
    func list(_ plan: Plan, _ planning: Planning, me: ID<Person>) -> ListPage<Plan.Line> {
        let searched = Name.folded(search)
        let matching = Set(
            planning.needs.filter { need in
                (!isMine || need.request.coordinator?.id == me)
                    && (searched.isEmpty || Name.folded(need.request.wish.prospect.name).contains(searched))
            }.map(\.request.id))
        let lines = plan.lines.filter { matching.contains($0.demand.request) }
        return ListPage(all: lines, page: page)
    }
}
