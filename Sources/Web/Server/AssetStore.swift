import Foundation

/// Everything under `Public/`, read and compressed once when the server starts.
package struct AssetStore: Sendable {
    /// By the address with the hash, and by the plain one for whoever cannot know the hash.
    private let byAddress: [String: Asset]
    /// The hashed address of each name, as `mark.svg` → `/assets/mark.1a2b3c4d.svg`.
    package let addresses: [String: String]

    package init(folder: PublicFolder) throws {
        let pool = DeflatePool(level: 9)
        var named: [(name: String, bytes: [UInt8])] = []
        var style: [UInt8] = []
        for file in try folder.files() {
            if file.hasPrefix("css/"), file.hasSuffix(".css") {
                style += try folder.bytes(of: file) + [UInt8(ascii: "\n")]
            } else {
                let name = file.hasPrefix("js/") ? String(file.dropFirst(3)) : file
                named.append((name, try folder.bytes(of: file)))
            }
        }
        named.append(("app.css", style))
        var byAddress: [String: Asset] = [:]
        var addresses: [String: String] = [:]
        for (name, bytes) in named {
            guard let asset = Asset(name: name, bytes: bytes, pool: pool) else { continue }
            byAddress[asset.address] = asset
            byAddress["/assets/\(name)"] = asset
            addresses[name] = asset.address
        }
        byAddress["/favicon.ico"] = byAddress["/assets/favicon.ico"] ?? byAddress["/assets/mark.svg"]
        self.byAddress = byAddress
        self.addresses = addresses
    }

    func asset(at path: String) -> Asset? {
        byAddress[path]
    }
}
