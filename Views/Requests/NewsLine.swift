package import Domain

/// A won deal in the AE's list of news that references wait for.
package struct NewsLine: Sendable {
    let path: Path
    let prospect: String
    let sentence: String

    package init(_ news: WaitingNews, tenant: Slug) {
        path = .ae(tenant, .request(news.request))
        prospect = news.prospect
        sentence = "\(Brief.list(news.helpers)) \(news.helpers.count == 1 ? "does" : "do") not know yet"
    }
}
