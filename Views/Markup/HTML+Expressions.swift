/// What `{{ }}` takes between elements. There is none for optionals: a page says what stands for nothing.
extension HTML {
    package mutating func text(_ text: String) { escaped(text) }
    package mutating func text(_ text: Substring) { escaped(text) }
    package mutating func text(_ number: Int) { digits(number) }
    package mutating func text(_ number: some BinaryInteger) { escaped(String(number)) }
    package mutating func text(_ markup: Markup) { raw(markup.bytes) }
}

/// What `{{ }}` takes in attributes, titles and text areas.
extension HTML {
    package mutating func plain(_ text: String) { escaped(text) }
    package mutating func plain(_ text: Substring) { escaped(text) }
    package mutating func plain(_ number: Int) { digits(number) }
    package mutating func plain(_ number: some BinaryInteger) { escaped(String(number)) }

    @available(*, unavailable, message: "Markup stands only between elements, never in an attribute or title")
    package mutating func plain(_ markup: Markup) {}
}

/// What `{{ }}` takes in `href`, `src`, `action` and every other attribute that holds an address.
extension HTML {
    package mutating func link(_ path: Path) { address(path) }
    package mutating func link(_ address: WebAddress) { escaped(address.text) }
    package mutating func link(_ address: AuthenticatorAddress) { escaped(address.text) }

    @available(*, unavailable, message: "a link takes a Path or a WebAddress, not a String")
    package mutating func link(_ text: String) {}
}
