/// The currencies that a tenant can count in: those of ISO 4217 with two decimals that companies trade in.
package enum Currency {
    package static let codes = [
        "AED", "AUD", "BGN", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR",
        "ILS", "INR", "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "RON", "SAR", "SEK", "SGD", "THB", "TRY",
        "USD", "ZAR",
    ]
}
