/// What kind of thing a file is, by the ending of its name, and whether compressing it helps.
struct ContentType: Sendable, Equatable {
    let header: String
    let isText: Bool

    static let html = ContentType(header: "text/html; charset=utf-8", isText: true)
    static let json = ContentType(header: "application/json; charset=utf-8", isText: true)

    /// Nothing for an ending that no asset of ours has.
    init?(ending: some StringProtocol) {
        switch String(ending) {
        case "css": self.init(header: "text/css; charset=utf-8", isText: true)
        case "js": self.init(header: "text/javascript; charset=utf-8", isText: true)
        case "svg": self.init(header: "image/svg+xml; charset=utf-8", isText: true)
        case "txt": self.init(header: "text/plain; charset=utf-8", isText: true)
        case "csv": self.init(header: "text/csv; charset=utf-8", isText: true)
        case "json": self = .json
        case "webmanifest": self.init(header: "application/manifest+json; charset=utf-8", isText: true)
        case "png": self.init(header: "image/png", isText: false)
        case "jpg", "jpeg": self.init(header: "image/jpeg", isText: false)
        case "webp": self.init(header: "image/webp", isText: false)
        case "ico": self.init(header: "image/x-icon", isText: false)
        case "woff2": self.init(header: "font/woff2", isText: false)
        default: return nil
        }
    }

    private init(header: String, isText: Bool) {
        self.header = header
        self.isText = isText
    }

    /// Whether a Content-Type header names text that gzip makes smaller.
    static func isCompressible(_ header: String) -> Bool {
        header.hasPrefix("text/") || header.hasPrefix("application/json")
            || header.hasPrefix("image/svg+xml") || header.hasPrefix("application/manifest+json")
    }
}
