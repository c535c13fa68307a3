import Hummingbird

/// What a browser sent as a form or a query: each name with its value, or with several when it ends in `[]`.
package struct SentForm: Sendable, Equatable {
    /// More fields than any page of ours has; whoever sends more is not using our pages.
    static let maximumFields = 200

    package var values: [String: [String]]
    package var files: [String: UploadedFile]

    package init(values: [String: [String]] = [:], files: [String: UploadedFile] = [:]) {
        self.values = values
        self.files = files
    }

    /// The value of a field as it was typed, or nothing when it was not sent.
    package subscript(name: String) -> String? {
        values[name]?.first
    }

    /// Reads `application/x-www-form-urlencoded` bytes.
    ///
    /// A name that stands there twice without `[]`, a broken `%` and bytes that are not UTF-8 are a bad request.
    package init(urlEncoded bytes: some Sequence<UInt8>) throws(WebRefusal) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .badForm }
        guard text.utf8.lazy.filter({ $0 == UInt8(ascii: "&") }).count < Self.maximumFields else {
            throw .badForm
        }
        guard Self.isUTF8(decoding: text.utf8) else { throw .badForm }
        do {
            let fields = try URLEncodedFormDecoder().decode([String: SentValue].self, from: text)
            self.init(values: fields.mapValues(\.texts))
        } catch {
            throw .badForm
        }
    }
}

extension SentForm {
    /// Whether the bytes are UTF-8 once their `%` are taken apart; the decoder would put U+FFFD for what is not.
    private static func isUTF8(decoding text: String.UTF8View) -> Bool {
        var bytes: [UInt8] = []
        var rest = text.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next(), let low = rest.next(),
                let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16)
            else { return false }
            bytes.append(value)
        }
        return String(validating: bytes, as: UTF8.self) != nil
    }
}

/// One decoded field: a text, or the list of texts of a name that ends in `[]`.
private struct SentValue: Decodable {
    let texts: [String]

    init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            texts = [text]
        } else {
            var list = try decoder.unkeyedContainer()
            var all: [String] = []
            while !list.isAtEnd { all.append(try list.decode(String.self)) }
            texts = all
        }
    }
}
