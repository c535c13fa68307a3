import NIOCore

/// Reads `multipart/form-data` (RFC 7578): the one encoding in which browsers send files.
struct Multipart {
    private let boundary: [UInt8]
    private static let maximumHeaderBytes = 4096

    /// Takes the boundary from the Content-Type; nothing when there is none or it is not a valid one (RFC 2046 §5.1.1).
    init?(contentType: String) {
        guard let parameter = HeaderParameters(contentType)["boundary"],
            (1...70).contains(parameter.utf8.count)
        else { return nil }
        boundary = Array("--\(parameter)".utf8)
    }

    func form(from body: ByteBuffer) throws(WebRefusal) -> SentForm {
        let bytes = body.readableBytesView
        var form = SentForm()
        guard bytes.starts(with: boundary) else { throw .badForm }
        var position = bytes.startIndex + boundary.count
        for _ in 0..<SentForm.maximumFields {
            if bytes[position...].starts(with: Array("--".utf8)) { return form }
            guard bytes[position...].starts(with: Array("\r\n".utf8)) else { throw .badForm }
            position += 2
            guard let headerEnd = find(Array("\r\n\r\n".utf8), in: bytes, from: position),
                headerEnd - position <= Self.maximumHeaderBytes,
                let header = String(validating: bytes[position..<headerEnd], as: UTF8.self)
            else { throw .badForm }
            let contentStart = headerEnd + 4
            guard let contentEnd = find(Array("\r\n".utf8) + boundary, in: bytes, from: contentStart) else {
                throw .badForm
            }
            try add(part: bytes[contentStart..<contentEnd], header: header, to: &form)
            position = contentEnd + 2 + boundary.count
        }
        throw .badForm
    }

    private func add(
        part: ByteBufferView, header: String, to form: inout SentForm
    ) throws(WebRefusal) {
        // On scalars: to Swift, CR LF is one character and "\n" is not in it.
        let lines = header.unicodeScalars.split(whereSeparator: { $0 == "\r" || $0 == "\n" }).map(String.init)
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }) else {
            throw .badForm
        }
        let parameters = HeaderParameters(line)
        guard let name = parameters["name"], !name.isEmpty else { throw .badForm }
        if let fileName = parameters["filename"] {
            guard form.files[name] == nil else { throw .badForm }
            form.files[name] = UploadedFile(name: fileName, bytes: ByteBuffer(part))
        } else {
            guard let text = String(validating: part, as: UTF8.self) else { throw .badForm }
            guard let list = name.hasSuffix("[]") ? String(name.dropLast(2)) : nil else {
                guard form.values.updateValue([text], forKey: name) == nil else { throw .badForm }
                return
            }
            form.values[list, default: []].append(text)
        }
    }

    private func find(_ needle: [UInt8], in bytes: ByteBufferView, from start: Int) -> Int? {
        guard let first = needle.first else { return nil }
        var position = start
        while let candidate = bytes[position...].firstIndex(of: first) {
            if bytes[candidate...].starts(with: needle) { return candidate }
            position = candidate + 1
        }
        return nil
    }
}
