package import Domain

/// Every address of this server that a page links to, portal by portal. Route patterns are written out separately in
/// Web; a test holds the two together.
package enum Path: Sendable, Hashable {
    case home
    /// Where the first administrator is made, once.
    case setUp(token: String)
    case asset(String)
    case visitor(Slug, VisitorPath)
    case member(Slug, MemberPath)
    case ae(Slug, AEPath)
    case coordinator(Slug, CoordinatorPath)
    case reference(Slug, ReferencePath)
    case owner(Slug, OwnerPath)
    case admin(AdminPath)
    case demo(DemoPath)

    package var text: String {
        switch self {
        case .home: "/"
        case .setUp(let token): "/setup/\(token)"
        case .asset(let name): "/assets/\(name)"
        case .visitor(let slug, let path): "/\(slug)\(path.text)"
        case .member(let slug, let path): "/\(slug)\(path.text)"
        case .ae(let slug, let path): "/\(slug)/ae\(path.text)"
        case .coordinator(let slug, let path): "/\(slug)/coordinator\(path.text)"
        case .reference(let slug, let path): "/\(slug)/reference\(path.text)"
        case .owner(let slug, let path): "/\(slug)/owner\(path.text)"
        case .admin(let path): "/admin\(path.text)"
        case .demo(let path): "/demo\(path.text)"
        }
    }
}
