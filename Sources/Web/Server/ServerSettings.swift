package import Foundation

/// How a server is set up: from flags, the environment and a file, checked before it starts.
package struct ServerSettings: Sendable {
    package var host = "127.0.0.1"
    package var port = 8080
    package var baseURL: BaseURL
    /// Hosts other than the base URL's by which requests may ask for this server.
    package var otherHosts: Set<String> = []
    /// Addresses of proxies in front of this server: what they say about the client is believed.
    package var proxies: Set<String> = []
    package var publicFolder: String?
    /// Seconds without a request after which a session ends.
    package var sessionIdle: TimeInterval = 12 * 3600
    /// Seconds after which a session ends whatever happens.
    package var sessionLife: TimeInterval = 14 * 86_400
    package var compressionLevel = 6
    package var connections = 2000
    package var connectionLimits = ConnectionLimits()
    /// Whether letters leave by themselves; without a mail server, links are shown to be handed over.
    package var sendsMail = false
    package var passwordCost = PasswordCost.standard
    /// What the links in mail are made with; nil for the key that the data folder keeps.
    package var linkKey: LinkKey?
    /// Whom anybody may sign in as; only ever set by the demo.
    package var demo: DemoCast?

    package init(baseURL: BaseURL) {
        self.baseURL = baseURL
    }

    /// Whether a request that names this host is for this server.
    func allows(host: String) -> Bool {
        let host = host.lowercased()
        return host == baseURL.authority || otherHosts.contains(host)
    }
}
