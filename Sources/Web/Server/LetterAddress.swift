package import Domain
import Views

/// Where the buttons of letters lead: full addresses, made of the base URL and never of a request's Host.
package struct LetterAddress: Sendable {
    /// Stands in the outbox for the secret part of a sign-in link until the letter leaves.
    package static let placeholder = "{link}"
    private let baseURL: BaseURL

    package init(baseURL: BaseURL) {
        self.baseURL = baseURL
    }

    package func address(_ tenant: Slug, _ destination: Letter.Destination) -> String {
        let path: Path? =
            switch destination {
            case .engagement(let id): .reference(tenant, .engagement(id))
            case .aeRequest(let id): .ae(tenant, .request(id))
            case .coordinatorRequest(let id): .coordinator(tenant, .request(id))
            case .coordinatorReference(let id): .coordinator(tenant, .reference(id))
            case .profile: .reference(tenant, .profile)
            case .benefits: .reference(tenant, .benefits)
            case .coordinatorBenefit(let id): .coordinator(tenant, .benefit(id))
            case .coordinatorTiers: .coordinator(tenant, .tiers)
            case .coordinatorQueue: .coordinator(tenant, .queue(.none))
            case .mailChoices: .member(tenant, .mailChoices)
            case .aeRequests: .ae(tenant, .requests(.none))
            case .signInLink, .guest: nil
            }
        return path.map { baseURL.origin + $0.text } ?? Self.placeholder
    }

    /// The same for a link without an account: each purpose has pages of its own.
    package func link(_ tenant: Slug, _ purpose: GuestLink.Purpose, token: String) -> String {
        baseURL.origin + Path.visitor(tenant, .guest(.start(purpose), token: token)).text
    }

    /// The address that takes the placeholder's place when the letter leaves.
    package func link(_ tenant: Slug, token: String) -> String {
        baseURL.origin + Path.visitor(tenant, .link(token: token)).text
    }
}
