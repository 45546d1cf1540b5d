# Puts sign-ins to ruby-saml. In: a JSON list on standard input. Out: its version and a verdict for each.
require 'json'
require 'onelogin/ruby-saml'

OneLogin::RubySaml::Logging.logger = Logger.new(File::NULL)

def judge(sign_in)
  now = Time.at(sign_in['now'])
  Time.define_singleton_method(:now) { now }
  settings = OneLogin::RubySaml::Settings.new
  settings.assertion_consumer_service_url = sign_in['postedTo']
  settings.sp_entity_id = sign_in['audience']
  settings.idp_entity_id = sign_in['issuer']
  settings.idp_cert_multi = { signing: sign_in['certificates'], encryption: [] }
  settings.soft = true
  options = { settings: settings, matches_request_id: sign_in['requestId'] }.compact
  response = OneLogin::RubySaml::Response.new(sign_in['message'], options)
  response.is_valid? ? nil : response.errors.join('; ')
rescue StandardError => e
  "#{e.class}: #{e.message}"
end

sign_ins = JSON.parse($stdin.read)
refusals = sign_ins.map { |sign_in| judge(sign_in) }
puts JSON.generate(version: OneLogin::RubySaml::VERSION, refusals: refusals)
