import Crypto
import Foundation

/// A manifest on disk, with a seal over what it says: a change of any of its facts is noticed.
package struct ManifestFile {
    private struct Sealed: Codable {
        let manifest: Manifest
        let seal: String
    }

    package let path: String

    /// What it is called in what is thrown.
    private let name: String

    /// - Parameter name: what it is called in what is thrown; its path where nothing is given.
    package init(path: String, named name: String? = nil) {
        self.path = path
        self.name = name ?? path
    }

    package func write(_ manifest: Manifest) throws {
        let encoder = JSON.encoder
        encoder.outputFormatting.insert(.prettyPrinted)
        let sealed = Sealed(manifest: manifest, seal: try Self.seal(manifest))
        try DiskFile(path).write(try encoder.encode(sealed))
    }

    /// - Throws: `BackupFault` when there is none, or it is not as it was written.
    package func read() throws -> Manifest {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw BackupFault("There is no manifest \(name), so this is no backup or export of vouchsafe.")
        }
        guard let sealed = try? JSON.decoder.decode(Sealed.self, from: data),
            sealed.seal == (try Self.seal(sealed.manifest))
        else { throw BackupFault("The manifest \(name) is damaged. Use another copy.") }
        guard sealed.manifest.format <= 1 else {
            throw BackupFault(
                "The manifest \(name) was written by a newer version of vouchsafe. Update vouchsafe.")
        }
        return sealed.manifest
    }

    private static func seal(_ manifest: Manifest) throws -> String {
        SHA256.hash(data: try JSON.encoder.encode(manifest)).hexadecimal
    }
}

extension Digest {
    /// As text, two digits a byte.
    var hexadecimal: String {
        map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    }
}
