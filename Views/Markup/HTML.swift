/// The page being written: one buffer of bytes that views append to.
package struct HTML: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// The address that each asset has by its content, as `app.css` → `/assets/app.1a2b3c4d.css`; an asset that is not
    /// there is linked by its plain address.
    private let assets: [String: String]

    /// Most pages fit, so that the buffer is allocated once.
    private static let usualSize = 32_768

    package init(assets: [String: String] = [:]) {
        self.assets = assets
        bytes.reserveCapacity(Self.usualSize)
    }

    /// What the template's author wrote, as it is.
    package mutating func literal(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func address(_ path: Path) {
        if case .asset(let name) = path, let address = assets[name] {
            escaped(address)
        } else {
            escaped(path.text)
        }
    }

    mutating func raw(_ markup: [UInt8]) {
        bytes.append(contentsOf: markup)
    }

    /// Text that can close no element and no double-quoted value.
    mutating func escaped(_ text: String) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
    }

    mutating func escaped(_ text: Substring) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0) } }
    }

    mutating func digits(_ number: Int) {
        if number < 0 { bytes.append(0x2D) }
        var rest = number.magnitude
        let start = bytes.count
        repeat {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Copies what needs no escape in runs, since that is nearly everything.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for (index, byte) in text.enumerated() {
            guard let entity = Self.entity(byte) else { continue }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            literal(entity)
            start = index + 1
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private static func entity(_ byte: UInt8) -> StaticString? {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        case 0x27: "&#39;"
        // HTML has no NUL: browsers drop it in one place and replace it in another.
        case 0x00: "\u{FFFD}"
        default: nil
        }
    }
}
