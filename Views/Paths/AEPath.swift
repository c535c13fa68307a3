package import Domain

/// The pages of the AE's portal.
package enum AEPath: Sendable, Hashable {
    /// The AE's requests, and with them the portal's front page.
    case requests(PathQuery)
    case request(ID<Request>)

    package var text: String {
        switch self {
        case .requests(let query): "/requests\(query.text)"
        case .request(let id): "/requests/\(id)"
        }
    }
}
