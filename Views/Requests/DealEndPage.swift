package import Domain

/// Asks how a deal ended, and says what follows from it.
package struct DealEndPage: Sendable {
    let frame: Frame
    let tenant: Slug
    let request: Request
    let deal: Opportunity
    let told: Told
    /// The AE's other open requests for the deal, which end with it.
    let others: [Request]
    let outcome: String
    let closedOn: String
    let value: String
    /// References who helped, to whom the news goes if it is a good one.
    let helpers: [Match]
    let holdsNews: Bool
    let today: Day
    let currency: String
    let errors: FieldErrors

    package init(
        frame: Frame, tenant: Slug, request: Request, deal: Opportunity, matches: [Match], others: [Request],
        outcome: String? = nil, closedOn: String? = nil, value: String? = nil,
        helpers: [Match] = [], holdsNews: Bool = false, today: Day, currency: String,
        errors: FieldErrors = [:]
    ) {
        self.frame = frame
        self.tenant = tenant
        self.request = request
        self.deal = deal
        self.others = others
        self.outcome = outcome ?? (deal.stage.isOpen ? "" : deal.stage.rawValue)
        self.closedOn = closedOn ?? deal.closedOn?.iso ?? today.iso
        self.value = value ?? deal.value?.amount ?? ""
        self.helpers = helpers
        self.holdsNews = holdsNews
        self.today = today
        self.currency = currency
        self.errors = errors
        told = Told(matches, of: request)
    }

    var crumbs: [Breadcrumb] {
        [
            Breadcrumb("Requests", .ae(tenant, .requests(.none))),
            Breadcrumb(request.wish.prospect.name, .ae(tenant, .request(request.id))),
        ]
    }

    /// Nil where nobody is left who helped and has not heard.
    var newsField: Checkbox? {
        var names: [String] = []
        for helper in helpers where !names.contains(helper.reference.contact.name) {
            names.append(helper.reference.contact.name)
        }
        guard let last = names.last else { return nil }
        let list = names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and \(last)"
        return Checkbox(
            "Keep the news from the references who helped", name: "hold-news", isOn: holdsNews,
            hint:
                "If the deal was won, \(list) \(names.count == 1 ? "hears" : "hear") of it in your name, by mail. Tick "
                + "this while it is not public.")
    }

    var consequence: String {
        let own =
            request.isOpen
            ? "The request ends, and so does all open work on it."
            : "The request has ended already; only the deal changes."
        let rest =
            switch others.count {
            case 0: ""
            case 1: " Another open request for this deal ends with it."
            default: " \(others.count) other open requests for this deal end with it."
            }
        return own + rest + " The deal then counts in the program’s measures."
    }
}

extension Money {
    /// The amount without its currency, as it is typed: `120,000`.
    package var amount: String { String(spelled.dropLast(currency.count + 1)) }
}
