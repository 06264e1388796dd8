{{/* The prefix of all names: short enough for the longest name of a service behind it. */}}
{{- define "autograph.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 32 | trimSuffix "-" -}}
{{- else -}}
{{- $name := default .Chart.Name .Values.nameOverride -}}
{{- if contains $name .Release.Name -}}
{{- .Release.Name | trunc 32 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name $name | trunc 32 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* The labels that select the pods of the release. The dict has `root`, and `component` for one process. */}}
{{- define "autograph.selector" -}}
app.kubernetes.io/name: {{ default .root.Chart.Name .root.Values.nameOverride }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
{{- with .component }}
app.kubernetes.io/component: {{ . }}
{{- end }}
{{- end -}}

{{- define "autograph.labels" -}}
{{ include "autograph.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: autograph
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{- define "autograph.image" -}}
{{- $image := .Values.image -}}
{{- $repository := required "Set image.repository to the repository of the image." $image.repository -}}
{{- if $image.digest -}}
{{- printf "%s@%s" $repository $image.digest -}}
{{- else -}}
{{- printf "%s:%s" $repository (default .Chart.AppVersion $image.tag) -}}
{{- end -}}
{{- end -}}

{{/*
The processes of the release, as JSON by name: the gateway, which calls all services, and each service, with the defaults
put in. Services must agree with schema/supergraph.yaml.
*/}}
{{- define "autograph.processes" -}}
{{- $processes := dict -}}
{{- $names := keys .Values.services | sortAlpha -}}
{{- $gateway := merge (dict "calls" $names "args" (list "gateway/src/main.ts") "portSetting" "PORT" "readiness" "/health/accepting") .Values.gateway -}}
{{- $_ := set $processes "gateway" (mergeOverwrite (deepCopy .Values.defaults) $gateway) -}}
{{- range $name, $service := .Values.services -}}
{{- range $called := $service.calls -}}
{{- if not (has $called $names) -}}
{{- fail (printf "services.%s.calls has %s, which is not a service. Add it to `services`, or remove it from `calls`." $name $called) -}}
{{- end -}}
{{- end -}}
{{- $setting := printf "%s_PORT" ($name | upper | replace "-" "_") -}}
{{- $own := merge (dict "args" (list "packages/service/src/serve.ts" $name) "portSetting" $setting "readiness" "/health/ready") $service -}}
{{- $_ := set $processes $name (mergeOverwrite (deepCopy $.Values.defaults) $own) -}}
{{- end -}}
{{- toJson $processes -}}
{{- end -}}

{{/*
What a process gets from the ConfigMap, as JSON: the settings of all, its own, and those that the chart decides. The dict
has `root`, `process`.
*/}}
{{- define "autograph.settings" -}}
{{- $values := .root.Values -}}
{{- $decided := dict
  "NODE_ENV" "production"
  "HOST" "0.0.0.0"
  "ADMIN_HOST" "0.0.0.0"
  "ADMIN_PORT" (toString (int $values.adminPort))
  "SERVICE_ADDRESS" (printf "http://%s-{name}:{port}/graphql" (include "autograph.fullname" .root))
  "DRAIN_DELAY" (toString (int $values.shutdown.drainDelayMs))
  "SHUTDOWN_TIMEOUT" (toString (int $values.shutdown.shutdownTimeoutMs))
  .process.portSetting (toString (int .process.port)) -}}
{{- if .process.files -}}
{{- $_ := set $decided "FILES_DIR" "/data/files" -}}
{{- end -}}
{{- $settings := dict -}}
{{- range $name, $value := mergeOverwrite (dict) $values.settings .process.settings $decided -}}
{{- /* An empty value is not set. Whole numbers that were JSON would be written as 1e+06. */ -}}
{{- if and (kindIs "float64" $value) (eq (floor $value) $value) -}}
{{- $_ := set $settings $name (printf "%.0f" $value) -}}
{{- else if ne (toString $value) "" -}}
{{- $_ := set $settings $name (toString $value) -}}
{{- end -}}
{{- end -}}
{{- toJson $settings -}}
{{- end -}}

{{/*
The grace period of a pod, in seconds: what its processes may take to stop (10 seconds after the shutdown time-out, see
stopLimit in packages/service), rounded up, and 5 seconds more.
*/}}
{{- define "autograph.gracePeriod" -}}
{{- with .Values.shutdown -}}
{{- add (int .preStopSeconds) (ceil (divf (add (int .drainDelayMs) (int .shutdownTimeoutMs) 10000) 1000.0)) 5 -}}
{{- end -}}
{{- end -}}
