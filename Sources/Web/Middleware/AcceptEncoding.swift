import HTTPTypes

/// Which encodings a client takes (RFC 9110 §12.5.3).
struct AcceptEncoding {
    let takesGzip: Bool

    init(_ fields: HTTPFields) {
        var gzip: Double?
        var any: Double?
        for item in fields[values: .acceptEncoding].flatMap({ $0.split(separator: ",") }) {
            let parts = item.split(separator: ";").map { $0.trimmed.lowercased() }
            guard let coding = parts.first else { continue }
            let quality = parts.dropFirst().first { $0.hasPrefix("q=") }
            let weight = quality.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            switch coding {
            case "gzip", "x-gzip": gzip = weight
            case "*": any = weight
            default: break
            }
        }
        takesGzip = (gzip ?? any ?? 0) > 0
    }
}
