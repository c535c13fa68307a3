package import Domain

/// The pages of the AE's portal.
package enum AEPath: Sendable, Hashable {
    /// The AE's requests, and with them the portal's front page.
    case requests(PathQuery)
    /// The form of a new request; without a deal, the choice of one.
    case newRequest(PathQuery)
    case request(ID<Request>)
    case editRequest(ID<Request>)
    /// The draft as it would be submitted.
    case check(ID<Request>)
    case filing(ID<Request>)
    case discard(ID<Request>)
    case comments(ID<Request>)
    case withdrawal(ID<Request>)
    case dealEnd(ID<Request>)
    /// Telling the references who helped that the deal was won.
    case news(ID<Request>)
    /// Keeping it from them.
    case heldNews(ID<Request>)
    case introduction(ID<Request>, ID<Engagement>)
    case feedback(ID<Request>, ID<Engagement>)
    case deals(PathQuery)
    case suggestedDeals
    case suggestedIndustries

    package var text: String {
        switch self {
        case .requests(let query): "/requests\(query.text)"
        case .newRequest(let query): "/requests/new\(query.text)"
        case .request(let id): "/requests/\(id)"
        case .editRequest(let id): "/requests/\(id)/edit"
        case .check(let id): "/requests/\(id)/check"
        case .filing(let id): "/requests/\(id)/filing"
        case .discard(let id): "/requests/\(id)/discard"
        case .comments(let id): "/requests/\(id)/comments"
        case .withdrawal(let id): "/requests/\(id)/withdrawal"
        case .dealEnd(let id): "/requests/\(id)/deal-end"
        case .news(let id): "/requests/\(id)/news"
        case .heldNews(let id): "/requests/\(id)/news/held"
        case .introduction(let id, let engagement): "/requests/\(id)/introductions/\(engagement)"
        case .feedback(let id, let engagement): "/requests/\(id)/feedback/\(engagement)"
        case .deals(let query): "/deals\(query.text)"
        case .suggestedDeals: "/deals/suggest"
        case .suggestedIndustries: "/industries/suggest"
        }
    }
}
