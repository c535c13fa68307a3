import HTTPTypes
import Hummingbird

/// Finds out who a request comes from, believing only the configured proxies.
struct ClientAddress {
    let settings: ServerSettings

    private static let forwarded = HTTPField.Name("X-Forwarded-For")

    /// Behind a proxy, the last address in X-Forwarded-For that is no proxy itself: what stands before it is hearsay.
    func address(of request: Request, peer: String?) -> String {
        let peer = peer ?? "unknown"
        guard settings.proxies.contains(peer), let name = Self.forwarded else { return peer }
        let chain = request.headers[values: name].joined(separator: ",").split(separator: ",").map(\.trimmed)
        return chain.last { !settings.proxies.contains($0) } ?? peer
    }
}
